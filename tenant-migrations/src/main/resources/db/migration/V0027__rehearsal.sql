-- Talks that a merchant's own people hold to try the assistant, and texts that two of them may edit at once.

ALTER TABLE conversation ADD COLUMN rehearsal boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN conversation.rehearsal IS 'Held by the merchant''s own people: no shopper''s, opens no ticket, counted nowhere';

ALTER TABLE store ADD COLUMN IF NOT EXISTS tested_at timestamptz;

ALTER TABLE policy_text ADD COLUMN version integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN policy_text.version IS 'Counts changes, so that who edits an older one is told';

CREATE OR REPLACE VIEW platform.conversation_overview AS
    SELECT tenant_id, id, started_at, last_active_at, locale, last_seq AS messages FROM public.conversation WHERE NOT rehearsal;

-- A shopper's conversation and its messages.

CREATE TABLE conversation (
    tenant_id      bigint      NOT NULL,
    id             uuid        NOT NULL,
    store_id       uuid        NOT NULL,
    token_hashes   bytea[]     NOT NULL,
    locale         text        NOT NULL,
    locale_chosen  boolean     NOT NULL DEFAULT false,
    started_at     timestamptz NOT NULL,
    last_active_at timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    ended_at       timestamptz,
    version        integer     NOT NULL DEFAULT 0,
    last_seq       integer     NOT NULL DEFAULT 0,
    open_seqs      integer[]   NOT NULL DEFAULT '{}',
    state          text        NOT NULL,
    sealed_email   bytea,
    CONSTRAINT conversation_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT conversation_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id)
) WITH (fillfactor = 70);
COMMENT ON COLUMN conversation.open_seqs IS
    'Shopper messages that were accepted and not answered yet, oldest first; kept in the row itself, so that whoever waited for the row sees what the one before it accepted';
COMMENT ON COLUMN conversation.token_hashes IS 'SHA-256 of the secrets that may speak in it: one for each widget it is open in, newest first';
COMMENT ON COLUMN conversation.locale_chosen IS 'The shopper picked the language; otherwise it follows what is written';
COMMENT ON COLUMN conversation.version IS 'Counts answers: an answer made from an older version is not stored';
COMMENT ON COLUMN conversation.sealed_email IS
    'The address the shopper gave, sealed with the context "conversation-email:{tenant_id}:{id}"';
ALTER TABLE conversation ENABLE ROW LEVEL SECURITY;
ALTER TABLE conversation FORCE ROW LEVEL SECURITY;
CREATE POLICY conversation_own ON conversation
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON conversation TO lumen_app;

CREATE TABLE message (
    tenant_id       bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    seq             integer     NOT NULL,
    id              uuid        NOT NULL,
    role            text        NOT NULL CONSTRAINT message_role CHECK (role IN ('shopper', 'assistant', 'agent', 'system')),
    at              timestamptz NOT NULL,
    body            text        NOT NULL,
    sealed_body     bytea,
    reveals_order   text,
    order_card      text,
    ticket          text,
    actions         text,
    reply_to        integer,
    state           text,
    idempotency_key text,
    request_hash    bytea,
    CONSTRAINT message_pk PRIMARY KEY (tenant_id, conversation_id, seq),
    CONSTRAINT message_conversation_fk FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
) PARTITION BY HASH (tenant_id);
-- A shopper's message is known by its key, once in a conversation; replies have none and stay out of the index.
CREATE UNIQUE INDEX message_once ON message (tenant_id, conversation_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
COMMENT ON COLUMN message.body IS 'What is shown; e-mail addresses in it are masked';
COMMENT ON COLUMN message.sealed_body IS
    'The words as typed, only while the message is unanswered and only if masking took something away; context "message:{tenant_id}:{id}"';
COMMENT ON COLUMN message.reveals_order IS 'The name of the order whose details the message shows';
COMMENT ON COLUMN message.state IS 'On the last reply of a turn: what the widget was told, so that a repeated send gets the same answer';
CREATE TABLE message_p0 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE message_p1 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE message_p2 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE message_p3 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE message_p4 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE message_p5 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE message_p6 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE message_p7 PARTITION OF message FOR VALUES WITH (MODULUS 8, REMAINDER 7);
-- A partition asked directly knows nothing of the parent's policy, so each has its own.
DO $$
DECLARE part regclass;
BEGIN
    FOR part IN SELECT 'message'::regclass UNION ALL SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'message'::regclass LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', part);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', part);
        EXECUTE format('CREATE POLICY message_own ON %s USING (tenant_id = (SELECT lumen_tenant())) WITH CHECK (tenant_id = (SELECT lumen_tenant()))', part);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON message TO lumen_app;

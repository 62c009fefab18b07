-- The merchant's own words on shipping, returns and the like, quoted to shoppers as they stand.

CREATE TABLE policy_text (
    tenant_id  bigint      NOT NULL,
    store_id   uuid        NOT NULL,
    id         uuid        NOT NULL,
    locale     text        NOT NULL,
    title      text        NOT NULL CONSTRAINT policy_text_title_length CHECK (char_length(title) BETWEEN 1 AND 200),
    body       text        NOT NULL CONSTRAINT policy_text_body_length CHECK (char_length(body) <= 60000),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT policy_text_pk PRIMARY KEY (tenant_id, store_id, id),
    CONSTRAINT policy_text_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN policy_text.body IS 'Paragraphs; a line that begins with # is a heading, as in Markdown';
ALTER TABLE policy_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_text FORCE ROW LEVEL SECURITY;
CREATE POLICY policy_text_own ON policy_text
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON policy_text TO lumen_app;

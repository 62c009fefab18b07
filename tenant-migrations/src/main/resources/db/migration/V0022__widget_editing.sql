-- What a merchant sets of their widget by themselves: words for each language, hours, a picture; and where it was seen.

ALTER TABLE widget_settings
    ADD COLUMN version       integer NOT NULL DEFAULT 0,
    ADD COLUMN opening_hours text[]  CONSTRAINT widget_settings_hours CHECK (cardinality(opening_hours) = 7);
COMMENT ON COLUMN widget_settings.version IS 'Counts the changes by the merchant''s people, so that two who change at once are noticed';
COMMENT ON COLUMN widget_settings.opening_hours IS 'Monday first, as 09:00-17:30 in the store''s time zone, empty where nobody is there; null: not said';

CREATE TABLE widget_words (
    tenant_id     bigint NOT NULL,
    store_id      uuid   NOT NULL,
    language      text   NOT NULL CONSTRAINT widget_words_language CHECK (language ~ '^[a-z]{2}$'),
    welcome       text   CONSTRAINT widget_words_welcome CHECK (char_length(welcome) BETWEEN 1 AND 500),
    quick_prompts text[] NOT NULL DEFAULT '{}' CONSTRAINT widget_words_prompts CHECK (cardinality(quick_prompts) <= 6),
    CONSTRAINT widget_words_pk PRIMARY KEY (tenant_id, store_id, language),
    CONSTRAINT widget_words_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE widget_words IS 'Greeting and prompts in one language; what is not there is said as in widget_settings';

CREATE TABLE widget_picture (
    tenant_id  bigint      NOT NULL,
    store_id   uuid        NOT NULL,
    type       text        NOT NULL CONSTRAINT widget_picture_type CHECK (type IN ('image/png', 'image/jpeg', 'image/webp')),
    bytes      bytea       NOT NULL CONSTRAINT widget_picture_size CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
    tag        text        NOT NULL CONSTRAINT widget_picture_tag CHECK (tag ~ '^[0-9a-f]{32}$'),
    updated_at timestamptz NOT NULL,
    CONSTRAINT widget_picture_pk PRIMARY KEY (tenant_id, store_id),
    CONSTRAINT widget_picture_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN widget_picture.tag IS 'Hash of the bytes, part of the picture''s address: another picture, another address';

ALTER TABLE store
    ADD COLUMN IF NOT EXISTS styled_at   timestamptz,
    ADD COLUMN IF NOT EXISTS seen_at     timestamptz,
    ADD COLUMN IF NOT EXISTS seen_origin text;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['widget_words', 'widget_picture'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON %I USING (tenant_id = (SELECT lumen_tenant())) WITH CHECK (tenant_id = (SELECT lumen_tenant()))', name || '_own', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lumen_app', name);
    END LOOP;
END $$;

-- Every sealed column says its context, so that all of them are found when keys change.
COMMENT ON COLUMN signed_in_session.sealed_email IS 'Sealed with the context "signed-in-email:{person}"';

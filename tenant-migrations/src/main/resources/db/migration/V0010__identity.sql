-- What stands around the proof that an order is the shopper's: limits, one-time codes, signed customers, receipts.

-- Token buckets of Bucket4j (its own shape). A key is a keyed hash of what is limited, so the table tells nobody what or
-- whose; it is shared by all nodes and, for network addresses, by all tenants, so it is no tenant table.
CREATE TABLE attempt_bucket (
    id         text   NOT NULL,
    state      bytea,
    expires_at bigint,
    CONSTRAINT attempt_bucket_pk PRIMARY KEY (id)
) WITH (fillfactor = 80);
CREATE INDEX attempt_bucket_expired ON attempt_bucket (expires_at);
COMMENT ON COLUMN attempt_bucket.expires_at IS 'Milliseconds since 1970; later the bucket is full again and the row may go';
GRANT SELECT, INSERT, UPDATE, DELETE ON attempt_bucket TO lumen_app;

CREATE TABLE verification_settings (
    tenant_id       bigint      NOT NULL,
    store_id        uuid        NOT NULL,
    mode            text        NOT NULL CONSTRAINT verification_settings_mode CHECK (mode IN ('match', 'match_and_code')),
    sealed_secret   bytea,
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT verification_settings_pk PRIMARY KEY (tenant_id, store_id),
    CONSTRAINT verification_settings_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN verification_settings.mode IS 'match: number and e-mail; match_and_code: a code sent to the order''s address as well';
COMMENT ON COLUMN verification_settings.sealed_secret IS
    'The store''s secret for signed customer tokens, sealed with the context "customer-secret:{tenant_id}:{store_id}"';

CREATE TABLE one_time_code (
    tenant_id       bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    code_hash       bytea       NOT NULL,
    order_id        text,
    order_name      text,
    tries_left      integer     NOT NULL,
    issued_at       timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    CONSTRAINT one_time_code_pk PRIMARY KEY (tenant_id, conversation_id),
    CONSTRAINT one_time_code_conversation_fk FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN one_time_code.order_id IS 'Null where number and address did not fit: such a code was sent to nobody, and no input matches it';

CREATE TABLE verification_tally (
    tenant_id       bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    failures        integer     NOT NULL,
    last_failure_at timestamptz NOT NULL,
    CONSTRAINT verification_tally_pk PRIMARY KEY (tenant_id, conversation_id),
    CONSTRAINT verification_tally_conversation_fk FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE customer_token_use (
    tenant_id  bigint      NOT NULL,
    store_id   uuid        NOT NULL,
    token_hash bytea       NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT customer_token_use_pk PRIMARY KEY (tenant_id, store_id, token_hash),
    CONSTRAINT customer_token_use_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX customer_token_use_expired ON customer_token_use (tenant_id, expires_at);
COMMENT ON TABLE customer_token_use IS 'Signed customer tokens that were shown once; each counts once until it expires';

CREATE TABLE message_feedback (
    tenant_id       bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    message_id      uuid        NOT NULL,
    helpful         boolean     NOT NULL,
    remark          text        CONSTRAINT message_feedback_remark CHECK (char_length(remark) <= 2000),
    given_at        timestamptz NOT NULL,
    CONSTRAINT message_feedback_pk PRIMARY KEY (tenant_id, conversation_id, message_id),
    CONSTRAINT message_feedback_conversation_fk FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN message_feedback.remark IS 'As typed, with e-mail addresses masked';

ALTER TABLE conversation ADD COLUMN customer_hash bytea;
ALTER TABLE conversation ADD COLUMN sealed_customer bytea;
ALTER TABLE conversation ADD COLUMN disclosed_at timestamptz;
COMMENT ON COLUMN conversation.customer_hash IS 'Keyed hash of the signed customer''s id in the store';
COMMENT ON COLUMN conversation.sealed_customer IS 'The signed customer''s id, sealed with the context "conversation-customer:{tenant_id}:{id}"';
COMMENT ON COLUMN conversation.disclosed_at IS 'When the shopper was told that an automatic assistant answers';
CREATE INDEX conversation_customer ON conversation (tenant_id, store_id, customer_hash, last_active_at) WHERE customer_hash IS NOT NULL;

ALTER TABLE store_connection ADD COLUMN order_window_days integer CONSTRAINT store_connection_window CHECK (order_window_days > 0);
COMMENT ON COLUMN store_connection.order_window_days IS
    'How many days back the platform lets us read orders, from the rights granted when the store was connected; null: all of them';

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['verification_settings', 'one_time_code', 'verification_tally', 'customer_token_use', 'message_feedback'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON %I USING (tenant_id = (SELECT lumen_tenant())) WITH CHECK (tenant_id = (SELECT lumen_tenant()))', name || '_own', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lumen_app', name);
    END LOOP;
END $$;

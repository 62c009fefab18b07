-- What owners see and choose of their shop's security: failed checks by day, the customers' secret and the one before it, and an
-- address for tickets that has not been confirmed yet.

CREATE INDEX verification_tally_when ON verification_tally (tenant_id, last_failure_at);

ALTER TABLE verification_settings
    ADD COLUMN sealed_previous_secret bytea,
    ADD COLUMN secret_made_at timestamptz;
COMMENT ON COLUMN verification_settings.sealed_previous_secret IS
    'The secret before, still valid while a shop puts the new one in its place; sealed with the context "customer-secret:{tenant_id}:{store_id}"';
COMMENT ON COLUMN verification_settings.secret_made_at IS 'When the secret in use was made here; null: by hand, before that was noted';

CREATE TABLE recipient_wish (
    tenant_id      bigint      NOT NULL,
    store_id       uuid        NOT NULL,
    sealed_address bytea       NOT NULL,
    token_hash     bytea       NOT NULL,
    asked_by       uuid        NOT NULL,
    asked_at       timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    CONSTRAINT recipient_wish_pk PRIMARY KEY (tenant_id, store_id),
    CONSTRAINT recipient_wish_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE recipient_wish IS 'An address that an owner wants tickets told to, until somebody there has said yes';
COMMENT ON COLUMN recipient_wish.sealed_address IS 'Sealed with the context "recipient-wish:{tenant_id}:{store_id}"';
COMMENT ON COLUMN recipient_wish.token_hash IS 'SHA-256 of the word in the mail';
ALTER TABLE recipient_wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE recipient_wish FORCE ROW LEVEL SECURITY;
CREATE POLICY recipient_wish_own ON recipient_wish
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON recipient_wish TO lumen_app;

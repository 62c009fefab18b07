-- How a shop was connected, with which rights, until when its token is good, and how it has answered since.

ALTER TABLE store ALTER COLUMN shop DROP NOT NULL;
ALTER TABLE store ADD COLUMN IF NOT EXISTS version integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN store.shop IS 'The shop''s handle at its platform: {shop}.myshopify.com; null until it was connected for the first time';
COMMENT ON COLUMN store.version IS 'Counts the changes by the merchant''s people, so that two who change at once are noticed';

ALTER TABLE store_connection
    ADD COLUMN way                  text NOT NULL DEFAULT 'token' CONSTRAINT store_connection_way CHECK (way IN ('oauth', 'token')),
    ADD COLUMN scopes               text[] NOT NULL DEFAULT '{}',
    ADD COLUMN expires_at           timestamptz,
    ADD COLUMN sealed_refresh_token bytea,
    ADD COLUMN refresh_expires_at   timestamptz,
    ADD COLUMN renewing_until       timestamptz,
    ADD COLUMN connected_at         timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN answered_at          timestamptz,
    ADD COLUMN failed_at            timestamptz,
    ADD COLUMN trouble              text CONSTRAINT store_connection_trouble CHECK (trouble ~ '^[a-z][a-z_]{0,39}$'),
    ADD CONSTRAINT store_connection_refresh CHECK (sealed_refresh_token IS NULL OR expires_at IS NOT NULL);
ALTER TABLE store_connection SET (fillfactor = 80);
COMMENT ON COLUMN store_connection.way IS 'oauth: granted by the shop''s owner at the platform; token: of a custom app, pasted';
COMMENT ON COLUMN store_connection.scopes IS 'The rights the platform granted, as it calls them; empty: not asked yet';
COMMENT ON COLUMN store_connection.expires_at IS 'When the access token ends; null: never';
COMMENT ON COLUMN store_connection.sealed_refresh_token IS
    'What a new access token is had for, sealed with the context "store-refresh-token:{tenant_id}:{store_id}"';
COMMENT ON COLUMN store_connection.renewing_until IS 'Whoever renews the token has until then; nobody else does meanwhile';
COMMENT ON COLUMN store_connection.trouble IS 'What was wrong at failed_at; of importance while that is later than answered_at';

-- Somebody was sent to their shop to grant us access, and is expected back: once, soon, in the same signed-in session.
CREATE TABLE connection_attempt (
    tenant_id    bigint      NOT NULL,
    state_hash   bytea       NOT NULL,
    store_id     uuid        NOT NULL,
    shop         text        NOT NULL CONSTRAINT connection_attempt_shop CHECK (shop ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    session_hash bytea       NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT connection_attempt_pk PRIMARY KEY (tenant_id, state_hash),
    CONSTRAINT connection_attempt_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN connection_attempt.state_hash IS 'SHA-256 of the random text that goes to the platform and comes back';
COMMENT ON COLUMN connection_attempt.session_hash IS 'SHA-256 of the secret of the signed-in session that set out';
ALTER TABLE connection_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY connection_attempt_own ON connection_attempt
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, DELETE ON connection_attempt TO lumen_app;

-- People of a tenant, and who is signed in.

CREATE TABLE member (
    tenant_id    bigint      NOT NULL,
    id           uuid        NOT NULL,
    person       uuid,
    name         text        NOT NULL CONSTRAINT member_name_length CHECK (char_length(name) <= 200),
    sealed_email bytea       NOT NULL,
    email_hash   bytea       NOT NULL,
    role         text        NOT NULL CONSTRAINT member_role CHECK (role IN ('owner', 'lead', 'agent', 'viewer')),
    status       text        NOT NULL CONSTRAINT member_status CHECK (status IN ('invited', 'active')),
    since        timestamptz NOT NULL,
    version      integer     NOT NULL DEFAULT 0,
    CONSTRAINT member_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT member_person UNIQUE (tenant_id, person),
    CONSTRAINT member_email UNIQUE (tenant_id, email_hash),
    CONSTRAINT member_active_person CHECK (status = 'invited' OR person IS NOT NULL),
    CONSTRAINT member_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN member.person IS 'The identity provider''s number for this person; null while invited';
COMMENT ON COLUMN member.sealed_email IS 'Sealed by io.lumen.secret.SecretCipher with the context "member-email:{tenant_id}:{id}"';
COMMENT ON COLUMN member.email_hash IS 'Keyed hash of the address with the context "member-email:{tenant_id}", to know it again';
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
CREATE POLICY member_own ON member
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON member TO lumen_app;

-- A signed-in person may belong to several tenants or to none, and is looked up before any tenant is known: no tenant table.
-- It holds no tenant's data, only which tenants the identity provider named; each request checks the membership again.
CREATE TABLE signed_in_session (
    token_hash       bytea       NOT NULL,
    person           uuid        NOT NULL,
    name             text        NOT NULL,
    sealed_email     bytea       NOT NULL,
    platform_roles   text[]      NOT NULL,
    tenants          bigint[]    NOT NULL,
    active           bigint,
    provider_session text,
    sealed_id_token  bytea       NOT NULL,
    started_at       timestamptz NOT NULL,
    seen_at          timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    CONSTRAINT signed_in_session_pk PRIMARY KEY (token_hash)
) WITH (fillfactor = 80);
CREATE INDEX signed_in_session_provider ON signed_in_session (provider_session);
CREATE INDEX signed_in_session_person ON signed_in_session (person);
CREATE INDEX signed_in_session_expiry ON signed_in_session (expires_at);
COMMENT ON COLUMN signed_in_session.token_hash IS 'SHA-256 of the secret in the browser''s cookie';
COMMENT ON COLUMN signed_in_session.active IS 'The tenant the person works for now, one of those named';
COMMENT ON COLUMN signed_in_session.provider_session IS 'The identity provider''s session: when it ends there, it ends here, on all nodes';
COMMENT ON COLUMN signed_in_session.sealed_id_token IS 'Shown to the identity provider at sign-out; sealed with the context "id-token:{person}"';
GRANT SELECT, INSERT, UPDATE, DELETE ON signed_in_session TO lumen_app;

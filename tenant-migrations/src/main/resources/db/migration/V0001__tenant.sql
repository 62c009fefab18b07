-- Who our customers are, and the one rule every tenant table follows:
-- the tenant bound to the transaction (lumen.tenant) sees its own rows; with none bound there are no rows.

CREATE FUNCTION lumen_tenant() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('lumen.tenant', true), '')::bigint $$;
COMMENT ON FUNCTION lumen_tenant() IS
    'The tenant bound to this transaction, null when none is. After a transaction-local set_config the setting reads empty, hence nullif.';

CREATE TABLE tenant (
    tenant_id  bigint      NOT NULL,
    name       text        NOT NULL CONSTRAINT tenant_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    status     text        NOT NULL CONSTRAINT tenant_status CHECK (status IN ('active', 'suspended', 'closed')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tenant_pk PRIMARY KEY (tenant_id)
);
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_own ON tenant
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE ON tenant TO lumen_app;

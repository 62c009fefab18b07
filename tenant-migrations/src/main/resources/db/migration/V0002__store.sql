-- The shop of a tenant, how we reach it, where its widget may stand and how the widget greets.

CREATE TABLE store (
    tenant_id           bigint      NOT NULL,
    id                  uuid        NOT NULL,
    platform            text        NOT NULL CONSTRAINT store_platform CHECK (platform IN ('shopify')),
    shop                text        NOT NULL CONSTRAINT store_shop CHECK (shop ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    name                text        NOT NULL CONSTRAINT store_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    time_zone           text        NOT NULL,
    locale              text        NOT NULL,
    order_number_prefix text        NOT NULL DEFAULT '#',
    order_number_suffix text        NOT NULL DEFAULT '',
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT store_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT store_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN store.shop IS 'The shop''s handle at its platform: {shop}.myshopify.com';
ALTER TABLE store ENABLE ROW LEVEL SECURITY;
ALTER TABLE store FORCE ROW LEVEL SECURITY;
CREATE POLICY store_own ON store
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON store TO lumen_app;

CREATE TABLE store_connection (
    tenant_id     bigint      NOT NULL,
    store_id      uuid        NOT NULL,
    sealed_token  bytea       NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT store_connection_pk PRIMARY KEY (tenant_id, store_id),
    CONSTRAINT store_connection_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN store_connection.sealed_token IS
    'The store''s access token, sealed by io.lumen.secret.SecretCipher with the context "store-token:{tenant_id}:{store_id}"';
ALTER TABLE store_connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE store_connection FORCE ROW LEVEL SECURITY;
CREATE POLICY store_connection_own ON store_connection
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON store_connection TO lumen_app;

CREATE TABLE allowed_origin (
    tenant_id  bigint      NOT NULL,
    store_id   uuid        NOT NULL,
    origin     text        NOT NULL CONSTRAINT allowed_origin_form CHECK (origin ~ '^https?://[a-z0-9.:\[\]-]+$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT allowed_origin_pk PRIMARY KEY (tenant_id, store_id, origin),
    CONSTRAINT allowed_origin_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE allowed_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE allowed_origin FORCE ROW LEVEL SECURITY;
CREATE POLICY allowed_origin_own ON allowed_origin
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON allowed_origin TO lumen_app;

CREATE TABLE widget_settings (
    tenant_id      bigint      NOT NULL,
    store_id       uuid        NOT NULL,
    assistant_name text        NOT NULL CONSTRAINT widget_settings_name CHECK (char_length(assistant_name) BETWEEN 1 AND 60),
    welcome        text        CONSTRAINT widget_settings_welcome CHECK (char_length(welcome) BETWEEN 1 AND 500),
    quick_prompts  text[]      NOT NULL DEFAULT '{}' CONSTRAINT widget_settings_prompts CHECK (cardinality(quick_prompts) <= 6),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT widget_settings_pk PRIMARY KEY (tenant_id, store_id),
    CONSTRAINT widget_settings_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN widget_settings.welcome IS 'The merchant''s own greeting; null: the product''s';
COMMENT ON COLUMN widget_settings.quick_prompts IS 'The merchant''s own prompts; empty: the product''s';
ALTER TABLE widget_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE widget_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY widget_settings_own ON widget_settings
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON widget_settings TO lumen_app;

-- A directory: the one place that is asked before a tenant is known. Whoever names a key sees the row of that key
-- and no other; a tenant sees its own keys.
CREATE TABLE widget_key (
    key        text        NOT NULL CONSTRAINT widget_key_form CHECK (key ~ '^wk_[A-Za-z0-9_-]{4,60}$'),
    tenant_id  bigint      NOT NULL,
    store_id   uuid        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT widget_key_pk PRIMARY KEY (key),
    CONSTRAINT widget_key_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX widget_key_tenant ON widget_key (tenant_id, store_id);
ALTER TABLE widget_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE widget_key FORCE ROW LEVEL SECURITY;
CREATE POLICY widget_key_named ON widget_key FOR SELECT
    USING (key = (SELECT nullif(current_setting('lumen.widget_key', true), '')));
CREATE POLICY widget_key_own ON widget_key
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, DELETE ON widget_key TO lumen_app;

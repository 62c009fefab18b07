-- Shops that open by themselves: their numbers, what they have set up so far, and the identity provider's side of a tenant.

-- Numbers below were given by hand; a shop that signs up by itself never meets one of them.
CREATE SEQUENCE tenant_number AS bigint START WITH 2000000001;
GRANT USAGE ON SEQUENCE tenant_number TO lumen_app;

ALTER TABLE store ALTER COLUMN shop DROP NOT NULL;
COMMENT ON COLUMN store.shop IS 'The shop''s handle at its platform: {shop}.myshopify.com; null until the shop is connected';
ALTER TABLE store
    ADD COLUMN styled_at   timestamptz,
    ADD COLUMN tested_at   timestamptz,
    ADD COLUMN seen_at     timestamptz,
    ADD COLUMN seen_origin text CONSTRAINT store_seen_origin CHECK (char_length(seen_origin) <= 300);
COMMENT ON COLUMN store.styled_at IS 'When the merchant first saved the widget''s look; null: not yet';
COMMENT ON COLUMN store.tested_at IS 'When the merchant first tried a conversation; null: not yet';
COMMENT ON COLUMN store.seen_at IS 'When the widget was last loaded by a page of the shop; null: never';
COMMENT ON COLUMN store.seen_origin IS 'The origin of that page';

-- Which tenant a person has opened. Asked before a tenant is known: no tenant table, and it holds nothing of the tenant's.
CREATE TABLE sign_up (
    person   uuid        NOT NULL,
    tenant   bigint      NOT NULL,
    begun_at timestamptz NOT NULL,
    CONSTRAINT sign_up_pk PRIMARY KEY (person)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_up TO lumen_app;

-- Who works for Lumen itself. The identity provider's word alone is not enough for what reaches across tenants, and the
-- serving role cannot add to this list.
CREATE TABLE platform_person (
    person uuid        NOT NULL,
    roles  text[]      NOT NULL CONSTRAINT platform_person_roles CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['platform-admin', 'finance']),
    since  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT platform_person_pk PRIMARY KEY (person)
);
COMMENT ON COLUMN platform_person.person IS 'The identity provider''s number for this person';
COMMENT ON COLUMN platform_person.roles IS 'What they may be; at each request they are what stands both here and in the provider''s token';
GRANT SELECT ON platform_person TO lumen_app;

CREATE TABLE tenant_organization (
    tenant_id    bigint      NOT NULL,
    organization text        NOT NULL,
    linked_at    timestamptz NOT NULL,
    CONSTRAINT tenant_organization_pk PRIMARY KEY (tenant_id),
    CONSTRAINT tenant_organization_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON TABLE tenant_organization IS 'That the identity provider knows the tenant, and by which number of its own; no row: not yet';
ALTER TABLE tenant_organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_organization FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_organization_own ON tenant_organization
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_organization TO lumen_app;

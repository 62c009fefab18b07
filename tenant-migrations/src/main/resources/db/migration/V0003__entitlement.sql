-- Which plan a tenant is on. What a plan allows is code (io.lumen.entitlement.Plan); money is another feature.

CREATE TABLE tenant_plan (
    tenant_id  bigint      NOT NULL,
    plan       text        NOT NULL CONSTRAINT tenant_plan_known CHECK (plan IN ('free', 'starter', 'growth', 'scale')),
    since      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT tenant_plan_pk PRIMARY KEY (tenant_id),
    CONSTRAINT tenant_plan_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
ALTER TABLE tenant_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant_plan FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_plan_own ON tenant_plan
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE ON tenant_plan TO lumen_app;

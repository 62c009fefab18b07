-- What may be read across tenants, by name. The views run with their owner's rights; the owner is allowed to read exactly
-- the tables they need, and the platform role may read the views and nothing else.

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO lumen_platform;

CREATE POLICY tenant_platform ON tenant FOR SELECT TO lumen_owner USING (true);
CREATE POLICY tenant_plan_platform ON tenant_plan FOR SELECT TO lumen_owner USING (true);

CREATE VIEW platform.tenant_overview AS
    SELECT t.tenant_id, t.name, t.status, t.created_at, p.plan
    FROM public.tenant t LEFT JOIN public.tenant_plan p ON p.tenant_id = t.tenant_id;
GRANT SELECT ON platform.tenant_overview TO lumen_platform;

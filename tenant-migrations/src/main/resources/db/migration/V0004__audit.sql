-- Who did what, written once. The serving role can add and read; it can neither change nor remove.

CREATE TABLE audit_event (
    tenant_id bigint      NOT NULL,
    id        uuid        NOT NULL,
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    action    text        NOT NULL,
    subject   text        NOT NULL,
    detail    text,
    CONSTRAINT audit_event_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT audit_event_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
CREATE INDEX audit_event_when ON audit_event (tenant_id, at);
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_event_own ON audit_event
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT ON audit_event TO lumen_app;

-- A visit: one of our own people looks at a tenant as its owners see it, for a reason and for half an hour, never in secret.

CREATE TABLE visit (
    tenant_id    bigint      NOT NULL,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    name         text        NOT NULL CONSTRAINT visit_name_length CHECK (char_length(name) <= 200),
    reason       text        NOT NULL CONSTRAINT visit_reason_length CHECK (char_length(reason) BETWEEN 1 AND 4000),
    started_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    writes_since timestamptz,
    write_reason text        CONSTRAINT visit_write_reason_length CHECK (char_length(write_reason) BETWEEN 1 AND 4000),
    CONSTRAINT visit_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT visit_writes CHECK ((writes_since IS NULL) = (write_reason IS NULL)),
    CONSTRAINT visit_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN visit.person IS 'The identity server''s number for the visitor, who has the platform role platform-admin';
COMMENT ON COLUMN visit.writes_since IS 'When the visitor asked to change something, with a reason of its own; null: the visit only reads';
CREATE INDEX visit_newest ON visit (tenant_id, started_at);
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_own ON visit
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE ON visit TO lumen_app;

ALTER TABLE signed_in_session
    ADD COLUMN visit         uuid,
    ADD COLUMN visited_tenant bigint,
    ADD CONSTRAINT signed_in_session_visit CHECK ((visit IS NULL) = (visited_tenant IS NULL));
COMMENT ON COLUMN signed_in_session.visit IS 'The visit this session is on; whether it still goes on is asked at each request';

CREATE POLICY visit_platform ON visit FOR SELECT TO lumen_owner USING (true);
CREATE VIEW platform.visit_overview AS
    SELECT tenant_id, id, person, name, reason, started_at, expires_at, ended_at, writes_since, write_reason FROM public.visit;
GRANT SELECT ON platform.visit_overview TO lumen_platform;

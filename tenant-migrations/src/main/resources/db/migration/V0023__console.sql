-- What our own people see and do across tenants: found quickly among 100,000, seen without content, and noted.

-- The console looks for tenants by part of their name or shop, and by their beginning where only one or two letters were typed, which
-- are part of almost everything; these and the two that keep its order are indexes that do not begin with a tenant, since the list is
-- of all of them. pg_trgm is a trusted extension: the owner of the database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX tenant_by_name ON tenant (name, tenant_id);
CREATE INDEX tenant_by_age ON tenant (created_at, tenant_id);
CREATE INDEX tenant_name_words ON tenant USING gin (lower(name) gin_trgm_ops);
CREATE INDEX store_shop_words ON store USING gin (shop gin_trgm_ops);
CREATE INDEX tenant_name_start ON tenant (lower(name) text_pattern_ops);
CREATE INDEX store_shop_start ON store (shop text_pattern_ops);
-- What has not left yet is little; what was done is read by time.
CREATE INDEX outbox_message_waiting ON outbox_message (created_at, id) WHERE status IN ('queued', 'dead');
CREATE INDEX audit_event_time ON audit_event (at, id);

-- An agreement that differs from the plan, for a time. One for each thing; what was before stands in the audit trail.
CREATE TABLE entitlement_override (
    tenant_id   bigint      NOT NULL,
    name        text        NOT NULL CONSTRAINT entitlement_override_name CHECK (name ~ '^[a-z]+(\.[a-z_]+)?$'),
    value       text        NOT NULL CONSTRAINT entitlement_override_value CHECK (char_length(value) BETWEEN 1 AND 40),
    reason      text        NOT NULL CONSTRAINT entitlement_override_reason CHECK (char_length(reason) BETWEEN 1 AND 4000),
    set_by      uuid        NOT NULL,
    set_by_name text        NOT NULL,
    set_at      timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT entitlement_override_pk PRIMARY KEY (tenant_id, name),
    CONSTRAINT entitlement_override_time CHECK (expires_at > set_at),
    CONSTRAINT entitlement_override_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN entitlement_override.name IS 'What it is about: plan, feature.…, limit.… (io.lumen.entitlement.Overridable)';
ALTER TABLE entitlement_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE entitlement_override FORCE ROW LEVEL SECURITY;
CREATE POLICY entitlement_override_own ON entitlement_override
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON entitlement_override TO lumen_app;

-- A person may decide that a message is not to leave any more.
ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_status;
ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_status CHECK (status IN ('queued', 'sent', 'dead', 'dropped'));

-- Who did it, by name, as they were called then; and in which visit of our own people, if it was one of them.
ALTER TABLE audit_event ADD COLUMN actor_name text CONSTRAINT audit_event_actor_name CHECK (char_length(actor_name) <= 200);
ALTER TABLE audit_event ADD COLUMN visit uuid;

-- The nodes that run, by their own account: each writes every few seconds that it does. It holds nobody's data.
CREATE TABLE node (
    name       text        NOT NULL CONSTRAINT node_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    version    text        NOT NULL,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    CONSTRAINT node_pk PRIMARY KEY (name)
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE, DELETE ON node TO lumen_app;

-- The views' owner may read what they show; whoever reads a view sees its columns and no others.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['store', 'store_connection', 'member', 'conversation', 'ticket', 'outbox_message',
            'audit_event', 'entitlement_override'] LOOP
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO lumen_owner USING (true)', name || '_platform', name);
    END LOOP;
END $$;

CREATE VIEW platform.store_overview AS
    SELECT s.tenant_id, s.id, s.platform, s.shop, s.name, s.created_at, c.store_id IS NOT NULL AS connected, c.updated_at AS connection_updated_at,
           c.answered_at, c.failed_at, CASE WHEN c.answered_at IS NULL OR c.failed_at > c.answered_at THEN c.trouble END AS trouble
    FROM public.store s LEFT JOIN public.store_connection c ON c.tenant_id = s.tenant_id AND c.store_id = s.id;
CREATE VIEW platform.member_overview AS
    SELECT tenant_id, id, person, name, sealed_email, role, status, since FROM public.member;
-- Not a word of what was said.
CREATE VIEW platform.conversation_overview AS
    SELECT tenant_id, id, started_at, last_active_at, locale, last_seq AS messages FROM public.conversation;
CREATE VIEW platform.ticket_overview AS
    SELECT tenant_id, id, number, conversation_id, status, reason, opened_at FROM public.ticket;
CREATE VIEW platform.outbox_overview AS
    SELECT m.tenant_id, t.name AS tenant_name, m.id, m.channel, m.status, m.attempts, m.last_error, m.created_at, m.finished_at,
           j.execution_time AS next_attempt_at
    FROM public.outbox_message m
    JOIN public.tenant t ON t.tenant_id = m.tenant_id
    LEFT JOIN public.scheduled_tasks j ON j.task_name = 'outbox' AND j.task_instance = m.tenant_id || ':' || m.id;
CREATE VIEW platform.audit_overview AS
    SELECT e.tenant_id, t.name AS tenant_name, e.id, e.at, e.actor, coalesce(e.actor_name, m.name) AS actor_name, e.action, e.subject, e.detail, e.visit
    FROM public.audit_event e
    JOIN public.tenant t ON t.tenant_id = e.tenant_id
    LEFT JOIN public.member m ON m.tenant_id = e.tenant_id AND m.person::text = e.actor;
CREATE VIEW platform.override_overview AS
    SELECT tenant_id, name, value, reason, set_by, set_by_name, set_at, expires_at FROM public.entitlement_override;
CREATE VIEW platform.node_overview AS SELECT name, version, started_at, seen_at FROM public.node;
CREATE VIEW platform.schema_history AS
    SELECT installed_rank, version, description, installed_on, success FROM public.flyway_schema_history;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['store_overview', 'member_overview', 'conversation_overview', 'ticket_overview', 'outbox_overview',
            'audit_overview', 'override_overview', 'node_overview', 'schema_history'] LOOP
        EXECUTE format('GRANT SELECT ON platform.%I TO lumen_platform', name);
    END LOOP;
END $$;

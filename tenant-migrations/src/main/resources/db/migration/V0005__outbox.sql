-- What leaves the system. A row is written in the transaction of its cause; a job of db-scheduler, written in the same
-- transaction, carries it out at least once.

CREATE TABLE outbox_message (
    tenant_id   bigint      NOT NULL,
    id          uuid        NOT NULL,
    channel     text        NOT NULL,
    sealed_body bytea       NOT NULL,
    status      text        NOT NULL CONSTRAINT outbox_message_status CHECK (status IN ('queued', 'sent', 'dead')),
    attempts    integer     NOT NULL DEFAULT 0,
    last_error  text,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT outbox_message_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT outbox_message_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) WITH (fillfactor = 80);
COMMENT ON COLUMN outbox_message.sealed_body IS
    'What the channel is to send, sealed by io.lumen.secret.SecretCipher with the context "outbox:{tenant_id}:{id}"';
CREATE INDEX outbox_message_dead ON outbox_message (tenant_id, created_at) WHERE status = 'dead';
ALTER TABLE outbox_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_message FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_message_own ON outbox_message
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_message TO lumen_app;

-- The job table of db-scheduler 16 (its own shape). It holds ids only, never content, and is worked by all nodes for all
-- tenants, so it is no tenant table: a job names its tenant, and the work is done under that tenant.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance)
) WITH (fillfactor = 80);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (priority DESC, execution_time);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO lumen_app;

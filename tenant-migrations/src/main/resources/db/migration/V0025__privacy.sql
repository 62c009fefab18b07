-- What a tenant's owner may ask of us about data: a copy of everything, one shopper's erasure, how long things are kept, the
-- end of the account. And the days' figures, which stay when what they counted is gone.

ALTER TABLE tenant DROP CONSTRAINT tenant_status;
ALTER TABLE tenant ADD CONSTRAINT tenant_status CHECK (status IN ('active', 'suspended', 'closing', 'closed'));

CREATE TABLE data_export (
    tenant_id   bigint      NOT NULL,
    id          uuid        NOT NULL,
    status      text        NOT NULL CONSTRAINT data_export_status CHECK (status IN ('writing', 'ready', 'withdrawn', 'expired')),
    asked_by    uuid        NOT NULL,
    locale      text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    place       text,
    records     bigint      NOT NULL DEFAULT 0,
    bytes       bigint      NOT NULL DEFAULT 0,
    ready_at    timestamptz,
    expires_at  timestamptz,
    CONSTRAINT data_export_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT data_export_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN data_export.place IS 'How far the writing has come, as JSON: which kind of data, behind which row, how many pieces';
CREATE UNIQUE INDEX data_export_one_at_a_time ON data_export (tenant_id) WHERE status = 'writing';
CREATE INDEX data_export_asked ON data_export (tenant_id, asked_at);

CREATE TABLE data_export_part (
    tenant_id  bigint  NOT NULL,
    export_id  uuid    NOT NULL,
    file       text    NOT NULL,
    seq        integer NOT NULL,
    records    integer NOT NULL,
    bytes      integer NOT NULL,
    sealed     bytea   NOT NULL,
    CONSTRAINT data_export_part_pk PRIMARY KEY (tenant_id, export_id, file, seq),
    CONSTRAINT data_export_part_export_fk FOREIGN KEY (tenant_id, export_id) REFERENCES data_export (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN data_export_part.sealed IS
    'A piece of a file, compressed, sealed with the context "export:{tenant_id}:{export_id}:{file}:{seq}"';

CREATE TABLE shopper_erasure (
    tenant_id      bigint      NOT NULL,
    id             uuid        NOT NULL,
    status         text        NOT NULL CONSTRAINT shopper_erasure_status CHECK (status IN ('searching', 'done')),
    address_hash   bytea       NOT NULL,
    sealed_address bytea,
    asked_by       uuid        NOT NULL,
    asked_by_name  text        NOT NULL CONSTRAINT shopper_erasure_name CHECK (char_length(asked_by_name) <= 200),
    asked_at       timestamptz NOT NULL,
    place          uuid,
    counts         text        NOT NULL,
    finished_at    timestamptz,
    CONSTRAINT shopper_erasure_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT shopper_erasure_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN shopper_erasure.address_hash IS 'Keyed hash of the address with the context "erased-address:{tenant_id}"';
COMMENT ON COLUMN shopper_erasure.sealed_address IS
    'The address while it is searched for, sealed with the context "erasure:{tenant_id}:{id}"; null once that is done';
COMMENT ON COLUMN shopper_erasure.counts IS 'What was found and what became of it, as JSON';
CREATE INDEX shopper_erasure_asked ON shopper_erasure (tenant_id, asked_at);

CREATE TABLE retention_choice (
    tenant_id  bigint      NOT NULL,
    kind       text        NOT NULL CONSTRAINT retention_choice_kind CHECK (kind IN ('conversations', 'tickets', 'audit')),
    days       integer     NOT NULL CONSTRAINT retention_choice_days CHECK (days BETWEEN 30 AND 3650),
    changed_at timestamptz NOT NULL,
    CONSTRAINT retention_choice_pk PRIMARY KEY (tenant_id, kind),
    CONSTRAINT retention_choice_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);

CREATE TABLE tenant_closing (
    tenant_id bigint      NOT NULL,
    asked_at  timestamptz NOT NULL,
    asked_by  uuid        NOT NULL,
    reason    text        CONSTRAINT tenant_closing_reason CHECK (char_length(reason) <= 1000),
    due_at    timestamptz NOT NULL,
    closed_at timestamptz,
    erased_at timestamptz,
    CONSTRAINT tenant_closing_pk PRIMARY KEY (tenant_id),
    CONSTRAINT tenant_closing_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON TABLE tenant_closing IS 'What stays of a tenant that was closed, beside its number and the audit of its closing';

CREATE TABLE usage_day (
    tenant_id     bigint  NOT NULL,
    day           date    NOT NULL,
    conversations integer NOT NULL,
    turns         integer NOT NULL,
    verified      integer NOT NULL,
    tickets       integer NOT NULL,
    CONSTRAINT usage_day_pk PRIMARY KEY (tenant_id, day),
    CONSTRAINT usage_day_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON TABLE usage_day IS 'A day''s figures (UTC), written when the day is over; they stay when conversations are gone';

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['data_export', 'data_export_part', 'shopper_erasure', 'retention_choice', 'tenant_closing', 'usage_day'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON %I USING (tenant_id = (SELECT lumen_tenant())) WITH CHECK (tenant_id = (SELECT lumen_tenant()))', name || '_own', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lumen_app', name);
    END LOOP;
END $$;
GRANT DELETE ON ticket TO lumen_app;

-- Old events may go, young ones may not: the floor stands here, where no setting reaches it. The function runs with the rights of
-- the tables' owner, for whom row security holds as well: it reaches the bound tenant and no other.
CREATE FUNCTION audit_retire(older_than timestamptz, most integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH gone AS (
            DELETE FROM audit_event a
            USING (SELECT id FROM audit_event
                   WHERE tenant_id = lumen_tenant() AND at < least(older_than, now() - interval '365 days') ORDER BY at LIMIT most) AS old
            WHERE a.tenant_id = lumen_tenant() AND a.id = old.id
            RETURNING 1)
        SELECT count(*)::integer FROM gone
    $$;
COMMENT ON FUNCTION audit_retire(timestamptz, integer) IS 'Removes the bound tenant''s audit events that are older than asked for and older than a year';
REVOKE ALL ON FUNCTION audit_retire(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_retire(timestamptz, integer) TO lumen_app;

-- Whatever the serving role may not delete otherwise, it may of a tenant that is closed. The audit of the closing stays.
CREATE FUNCTION closed_tenant_erase(from_table regclass, most integer) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        DECLARE
            gone integer;
            kept text := CASE from_table::text
                WHEN 'audit_event' THEN 'action NOT IN (''tenant.closing_asked'', ''tenant.closing_taken_back'', ''tenant.closed'')'
                WHEN 'outbox_message' THEN '(status IN (''sent'', ''dropped'') OR channel = ''mail'')'
                ELSE 'true' END;
        BEGIN
            IF NOT EXISTS (SELECT FROM tenant WHERE tenant_id = lumen_tenant() AND status = 'closed') THEN
                RAISE EXCEPTION 'the bound tenant is not closed' USING ERRCODE = 'insufficient_privilege';
            END IF;
            IF from_table IN ('tenant'::regclass, 'tenant_closing'::regclass) THEN
                RAISE EXCEPTION 'the record of a closed tenant stays' USING ERRCODE = 'insufficient_privilege';
            END IF;
            EXECUTE format(
                'WITH gone AS (DELETE FROM %1$s WHERE tenant_id = lumen_tenant() AND ctid = ANY (ARRAY('
                'SELECT ctid FROM %1$s WHERE tenant_id = lumen_tenant() AND %2$s LIMIT %3$s)) RETURNING 1) SELECT count(*) FROM gone',
                from_table, kept, most) INTO gone;
            RETURN gone;
        END
    $$;
COMMENT ON FUNCTION closed_tenant_erase(regclass, integer) IS 'Removes rows of the bound tenant from a table, provided that the tenant is closed';
REVOKE ALL ON FUNCTION closed_tenant_erase(regclass, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION closed_tenant_erase(regclass, integer) TO lumen_app;

-- Whom the daily round comes to.
CREATE VIEW platform.tenant_upkeep AS SELECT tenant_id FROM public.tenant WHERE status <> 'closed'
    UNION ALL SELECT c.tenant_id FROM public.tenant_closing c WHERE c.closed_at IS NOT NULL AND c.erased_at IS NULL;
CREATE POLICY tenant_closing_platform ON tenant_closing FOR SELECT TO lumen_owner USING (true);
GRANT SELECT ON platform.tenant_upkeep TO lumen_platform;

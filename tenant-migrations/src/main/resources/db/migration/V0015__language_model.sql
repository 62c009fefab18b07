-- Whether a tenant lets a language model help, which one, and what it used. No row: no model is asked.

CREATE TABLE model_choice (
    tenant_id     bigint      NOT NULL,
    provider      text        NOT NULL CONSTRAINT model_choice_provider CHECK (provider IN ('openai', 'anthropic', 'ollama')),
    reads         boolean     NOT NULL,
    words         boolean     NOT NULL,
    tokens_a_day  integer     CONSTRAINT model_choice_tokens CHECK (tokens_a_day > 0),
    changed_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT model_choice_pk PRIMARY KEY (tenant_id),
    CONSTRAINT model_choice_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
);
COMMENT ON COLUMN model_choice.reads IS 'The model is asked what a message means where the embedded interpreter is unsure';
COMMENT ON COLUMN model_choice.words IS 'The model may reword answers; facts are put in afterwards and checked';
COMMENT ON COLUMN model_choice.tokens_a_day IS 'The tenant''s own ceiling; null: the one of the configuration. The lower of the two holds';
ALTER TABLE model_choice ENABLE ROW LEVEL SECURITY;
ALTER TABLE model_choice FORCE ROW LEVEL SECURITY;
CREATE POLICY model_choice_own ON model_choice
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON model_choice TO lumen_app;

-- One row a tenant and day (UTC), shared by all nodes. A call reserves what it may need and settles what it took; a node that
-- dies in between leaves its reservation, which counts as used for that day.
CREATE TABLE model_usage (
    tenant_id  bigint  NOT NULL,
    day        date    NOT NULL,
    reserved   bigint  NOT NULL DEFAULT 0 CONSTRAINT model_usage_reserved CHECK (reserved >= 0),
    tokens_in  bigint  NOT NULL DEFAULT 0,
    tokens_out bigint  NOT NULL DEFAULT 0,
    calls      integer NOT NULL DEFAULT 0,
    failures   integer NOT NULL DEFAULT 0,
    CONSTRAINT model_usage_pk PRIMARY KEY (tenant_id, day),
    CONSTRAINT model_usage_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) WITH (fillfactor = 80);
ALTER TABLE model_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE model_usage FORCE ROW LEVEL SECURITY;
CREATE POLICY model_usage_own ON model_usage
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE ON model_usage TO lumen_app;

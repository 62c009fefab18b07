-- What needs a person.

CREATE TABLE ticket_counter (
    tenant_id   bigint  NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT ticket_counter_pk PRIMARY KEY (tenant_id),
    CONSTRAINT ticket_counter_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (tenant_id)
) WITH (fillfactor = 50);
ALTER TABLE ticket_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY ticket_counter_own ON ticket_counter
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE ON ticket_counter TO lumen_app;

CREATE TABLE ticket (
    tenant_id       bigint      NOT NULL,
    id              uuid        NOT NULL,
    number          integer     NOT NULL,
    conversation_id uuid        NOT NULL,
    store_id        uuid        NOT NULL,
    status          text        NOT NULL CONSTRAINT ticket_status CHECK (status IN ('open', 'waiting', 'snoozed', 'solved')),
    reason          text        NOT NULL,
    opened_at       timestamptz NOT NULL,
    remark          text        CONSTRAINT ticket_remark_length CHECK (char_length(remark) <= 4000),
    sealed_contact  bytea,
    order_names     text[]      NOT NULL DEFAULT '{}',
    mood            text        NOT NULL,
    CONSTRAINT ticket_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT ticket_number_once UNIQUE (tenant_id, number),
    CONSTRAINT ticket_conversation_fk FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation (tenant_id, id),
    CONSTRAINT ticket_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id)
);
COMMENT ON COLUMN ticket.sealed_contact IS 'Where the shopper wants to be answered, sealed with the context "ticket-contact:{tenant_id}:{id}"';
COMMENT ON COLUMN ticket.order_names IS 'The orders that were verified when the ticket was opened';
CREATE INDEX ticket_conversation ON ticket (tenant_id, conversation_id);
CREATE INDEX ticket_open ON ticket (tenant_id, status, opened_at);
ALTER TABLE ticket ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
CREATE POLICY ticket_own ON ticket
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE ON ticket TO lumen_app;

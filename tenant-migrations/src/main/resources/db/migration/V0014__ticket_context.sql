-- What a person needs to take a case over, and where the merchant's team is told of it.

-- The verified orders of a conversation as they were last read, so that a ticket can carry them whoever opens it.
CREATE TABLE order_reading (
    tenant_id       bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    order_name      text        NOT NULL,
    sealed_order    bytea       NOT NULL,
    read_at         timestamptz NOT NULL,
    CONSTRAINT order_reading_pk PRIMARY KEY (tenant_id, conversation_id, order_name),
    CONSTRAINT order_reading_conversation_fk FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN order_reading.sealed_order IS
    'The order as JSON, sealed with the context "order-reading:{tenant_id}:{conversation_id}:{order_name}"';
ALTER TABLE order_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY order_reading_own ON order_reading
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON order_reading TO lumen_app;

ALTER TABLE ticket
    ADD COLUMN asked         text[] NOT NULL DEFAULT '{}',
    ADD COLUMN concern       text   CONSTRAINT ticket_concern_form CHECK (concern ~ '^[a-z][a-z_]{0,39}$'),
    ADD COLUMN checked       text[] NOT NULL DEFAULT '{}',
    ADD COLUMN tracking      text   NOT NULL DEFAULT 'not_checked'
        CONSTRAINT ticket_tracking CHECK (tracking IN ('found', 'missing', 'not_checked')),
    ADD COLUMN receipt       text   CONSTRAINT ticket_receipt_length CHECK (char_length(receipt) <= 2000),
    ADD COLUMN sealed_orders bytea;
COMMENT ON COLUMN ticket.asked IS 'What the shopper was understood to want, by the wire names of intents';
COMMENT ON COLUMN ticket.concern IS 'What was wrong with the delivery, when that was noticed';
COMMENT ON COLUMN ticket.checked IS 'What was checked before a person was called';
COMMENT ON COLUMN ticket.tracking IS 'Whether any parcel of the verified orders had a number, a link or a scan';
COMMENT ON COLUMN ticket.receipt IS 'The verification as JSON: which factors, when, failures, expiry; never the values';
COMMENT ON COLUMN ticket.sealed_orders IS
    'The verified orders as read in the conversation, as JSON, sealed with the context "ticket-orders:{tenant_id}:{id}"; null when none was verified';

-- Where a shop's team is told that a conversation needs a person.
CREATE TABLE escalation_recipient (
    tenant_id      bigint      NOT NULL,
    store_id       uuid        NOT NULL,
    sealed_address bytea       NOT NULL,
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT escalation_recipient_pk PRIMARY KEY (tenant_id, store_id),
    CONSTRAINT escalation_recipient_store_fk FOREIGN KEY (tenant_id, store_id) REFERENCES store (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN escalation_recipient.sealed_address IS
    'The team''s e-mail address, sealed with the context "escalation-recipient:{tenant_id}:{store_id}"';
ALTER TABLE escalation_recipient ENABLE ROW LEVEL SECURITY;
ALTER TABLE escalation_recipient FORCE ROW LEVEL SECURITY;
CREATE POLICY escalation_recipient_own ON escalation_recipient
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON escalation_recipient TO lumen_app;

-- Which orders a conversation has proven to be the shopper's. Which factors and when; never the values.

CREATE TABLE order_verification (
    tenant_id       bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    order_name      text        NOT NULL,
    order_id        text        NOT NULL,
    holder_hash     bytea       NOT NULL,
    factor          text        NOT NULL CONSTRAINT order_verification_factor CHECK (factor IN ('order_number_and_email', 'one_time_code', 'signed_customer')),
    verified_at     timestamptz NOT NULL,
    CONSTRAINT order_verification_pk PRIMARY KEY (tenant_id, conversation_id, order_name),
    CONSTRAINT order_verification_conversation_fk FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES conversation (tenant_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN order_verification.holder_hash IS
    'Keyed hash of whose the order was at that moment, the address or the signed customer: a later live read must still agree';
ALTER TABLE order_verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_verification FORCE ROW LEVEL SECURITY;
CREATE POLICY order_verification_own ON order_verification
    USING (tenant_id = (SELECT lumen_tenant()))
    WITH CHECK (tenant_id = (SELECT lumen_tenant()));
GRANT SELECT, INSERT, UPDATE, DELETE ON order_verification TO lumen_app;

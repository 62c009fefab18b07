-- A shopper whom the shop had signed in is known by a number, and may have given no address in the chat.

ALTER TABLE shopper_erasure ADD COLUMN customer_hash bytea, ADD COLUMN sealed_customer bytea;
COMMENT ON COLUMN shopper_erasure.customer_hash IS
    'Keyed hash of the customer''s number in the shop with the context "erased-customer:{tenant_id}"; null: none was named';
COMMENT ON COLUMN shopper_erasure.sealed_customer IS
    'The number while it is searched for, sealed with the context "erasure-customer:{tenant_id}:{id}"; null: that is done, or none was named';

-- Each turn sets last_active_at. While an index holds that column, PostgreSQL must write every index of the table anew with each
-- of those updates, for all conversations, also those that the index leaves out. A customer has few conversations; they are
-- sorted when they are asked for.
DROP INDEX conversation_customer;
CREATE INDEX conversation_customer ON conversation (tenant_id, store_id, customer_hash) WHERE customer_hash IS NOT NULL;

-- A tenant's conversations, the newest first. The moment of the beginning never changes, so no turn touches this index.
CREATE INDEX conversation_started ON conversation (tenant_id, started_at, id);
CREATE INDEX ticket_opened ON ticket (tenant_id, opened_at);

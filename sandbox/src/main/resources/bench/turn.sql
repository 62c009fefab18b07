-- The statements of one turn, as the server sends them, under the same role and the same row-level security.
\set c random(1, 2000)
BEGIN;
SELECT set_config('lumen.tenant', '101', true);
UPDATE conversation SET last_seq = last_seq + 1, last_active_at = now(), expires_at = least(now() + interval '30 min', started_at + make_interval(secs => 43200)), first_open_seq = coalesce(first_open_seq, last_seq + 1) WHERE tenant_id = 101 AND id = ('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid AND token_hash = '\x00' AND ended_at IS NULL AND expires_at > now() RETURNING last_seq AS seq, version AS version \gset
INSERT INTO message (tenant_id, conversation_id, seq, id, role, at, body, idempotency_key, request_hash) VALUES (101, ('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid, :seq, gen_random_uuid(), 'shopper', now(), 'Where is my order?', gen_random_uuid()::text, '\x0000000000000000000000000000000000000000000000000000000000000000');
COMMIT;
BEGIN;
SELECT set_config('lumen.tenant', '101', true);
UPDATE conversation SET last_seq = last_seq + 1, version = version + 1, state = '{"awaited":"order_number","wanted":"STATUS","orderNumber": null,"verified":[],"focus": null,"refused": false,"offered": null,"ticket": null}', sealed_email = coalesce(null, sealed_email), first_open_seq = CASE WHEN last_seq = :seq THEN null ELSE (SELECT min(m.seq) FROM message m WHERE m.tenant_id = 101 AND m.conversation_id = ('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid AND m.role = 'shopper' AND m.seq > :seq) END WHERE tenant_id = 101 AND id = ('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid AND ended_at IS NULL RETURNING last_seq AS last \gset
INSERT INTO message (tenant_id, conversation_id, seq, id, role, at, body, reply_to, state) VALUES (101, ('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid, :last, gen_random_uuid(), 'assistant', now(), 'Happy to check. What is your order number? You will find it in the confirmation email, for example #1042.', :seq, '{"awaiting":"order_number","verifiedOrders":[],"ticket": null}');
COMMIT;

DO $seed$
DECLARE
    t bigint;
    s uuid;
    names text[] := ARRAY['Aurora', 'Birkenhof', 'Casa', 'Dune', 'Fjord', 'Grano', 'Haven', 'Isla', 'Juniper', 'Kaland', 'Lumière', 'Moor', 'Nordlicht', 'Olive', 'Pinea', 'Quarry'];
    kinds text[] := ARRAY['Living', 'Ceramics', 'Outdoor', 'Papeterie', 'Textiles', 'Tea', 'Lighting', 'Garden', 'Shoes', 'Books', 'Bikes', 'Toys', 'Coffee', 'Candles', 'Jewellery', 'Soap'];
    plans text[] := ARRAY['free', 'free', 'free', 'free', 'starter', 'starter', 'growth', 'scale'];
BEGIN
    FOR place IN 0..%2$d LOOP
        t := %1$d + place;
        PERFORM set_config('lumen.tenant', t::text, true);
        s := ('00000000-0000-7000-8000-' || lpad(to_hex(t), 12, '0'))::uuid;
        INSERT INTO tenant (tenant_id, name, status, created_at)
            VALUES (t, names[1 + (t * 7) %% 16] || ' ' || kinds[1 + (t * 11 / 16) %% 16] || ' ' || to_hex((t * 2654435761) %% 4294967296),
                    CASE WHEN t %% 50 = 7 THEN 'suspended' ELSE 'active' END, now() - (t %% 500000) * interval '5 minutes');
        INSERT INTO tenant_plan (tenant_id, plan) VALUES (t, plans[1 + t %% 8]);
        INSERT INTO store (tenant_id, id, platform, shop, name, time_zone, locale)
            VALUES (t, s, 'shopify', lower(kinds[1 + t %% 16]) || '-' || to_hex((t * 40503) %% 16777216), 'Shop ' || t, 'Europe/Berlin', 'en');
        INSERT INTO widget_key (key, tenant_id, store_id) VALUES ('wk_seed_' || t, t, s);
        INSERT INTO audit_event (tenant_id, id, at, actor, action, subject) VALUES (t, gen_random_uuid(), now() - (t %% 500000) * interval '5 minutes', 'system', 'tenant.seeded', t::text);
        WITH talk AS (
            INSERT INTO conversation (tenant_id, id, store_id, token_hashes, locale, started_at, last_active_at, expires_at, ended_at, last_seq, state)
            SELECT t, gen_random_uuid(), s, ARRAY['\x00'::bytea], 'en', began, began, began + interval '30 minutes', began + interval '5 minutes', 2, '{}'
            FROM (SELECT now() - (c * 97 + t %% 97) * interval '3 hours' AS began FROM generate_series(1, %3$d) c) past
            RETURNING id, started_at)
        INSERT INTO message (tenant_id, conversation_id, seq, id, role, at, body, reply_to)
            SELECT t, talk.id, turn, gen_random_uuid(), CASE turn WHEN 1 THEN 'shopper' ELSE 'assistant' END, talk.started_at,
                   CASE turn WHEN 1 THEN 'Where is my order?' ELSE 'Happy to check. What is your order number?' END, CASE turn WHEN 2 THEN 1 END
            FROM talk, generate_series(1, 2) turn;
    END LOOP;
END $seed$

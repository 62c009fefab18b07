package io.lumen.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row for each tenant table, with the same ids for every tenant, so that a mix-up would show. */
final class SampleRows {
    private static final String ID = "'00000000-0000-7000-8000-000000000001'";

    /** In the order in which they can be written; {@code %1$d} is the tenant. */
    private static final Map<String, String> INSERTS = new LinkedHashMap<>();

    static {
        INSERTS.put("tenant", "insert into tenant (tenant_id, name, status) values (%1$d, 'Tenant %1$d', 'active')");
        INSERTS.put("store", "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (%1$d, " + ID + ", 'shopify', 'shop', 'Shop', 'UTC', 'en')");
        INSERTS.put("store_connection", "insert into store_connection (tenant_id, store_id, sealed_token, expires_at, sealed_refresh_token) values (%1$d, " + ID + ", '\\x00', now(), '\\x00')");
        INSERTS.put("allowed_origin", "insert into allowed_origin (tenant_id, store_id, origin) values (%1$d, " + ID + ", 'https://shop.example')");
        INSERTS.put("widget_settings", "insert into widget_settings (tenant_id, store_id, assistant_name) values (%1$d, " + ID + ", 'Lumen')");
        INSERTS.put("widget_words", "insert into widget_words (tenant_id, store_id, language, welcome) values (%1$d, " + ID + ", 'de', 'Hallo')");
        INSERTS.put("widget_picture",
                "insert into widget_picture (tenant_id, store_id, type, bytes, tag, updated_at) values (%1$d, " + ID + ", 'image/png', 'x', md5('x'), now())");
        INSERTS.put("connection_attempt",
                "insert into connection_attempt (tenant_id, state_hash, store_id, shop, session_hash, expires_at) values (%1$d, 's', " + ID + ", 'aurora', 'h', now())");
        INSERTS.put("widget_key", "insert into widget_key (key, tenant_id, store_id) values ('wk_tenant_%1$d', %1$d, " + ID + ")");
        INSERTS.put("policy_text", "insert into policy_text (tenant_id, store_id, id, locale, title, body) values (%1$d, " + ID + ", " + ID + ", 'en', 'Shipping', 'Two days.')");
        INSERTS.put("escalation_recipient", "insert into escalation_recipient (tenant_id, store_id, sealed_address) values (%1$d, " + ID + ", '\\x00')");
        INSERTS.put("tenant_plan", "insert into tenant_plan (tenant_id, plan) values (%1$d, 'free')");
        INSERTS.put("entitlement_override", "insert into entitlement_override (tenant_id, name, value, reason, set_by, set_by_name, set_at, expires_at) "
                + "values (%1$d, 'plan', 'scale', 'A trial', " + ID + ", 'Ada', now(), now() + interval '1 day')");
        INSERTS.put("visit", "insert into visit (tenant_id, id, person, name, reason, started_at, expires_at) "
                + "values (%1$d, " + ID + ", " + ID + ", 'Ada', 'A question', now(), now() + interval '30 minutes')");
        INSERTS.put("member", "insert into member (tenant_id, id, name, sealed_email, email_hash, role, status, since) values (%1$d, " + ID + ", 'Dana', '\\x00', '\\x00', 'agent', 'invited', now())");
        INSERTS.put("tenant_organization", "insert into tenant_organization (tenant_id, organization, linked_at) values (%1$d, 'o', now())");
        INSERTS.put("audit_event", "insert into audit_event (tenant_id, id, at, actor, action, subject) values (%1$d, " + ID + ", now(), 'system', 'a.b', 'c')");
        INSERTS.put("outbox_message", "insert into outbox_message (tenant_id, id, channel, sealed_body, status, created_at) values (%1$d, " + ID + ", 'mail', '\\x00', 'queued', now())");
        INSERTS.put("conversation", "insert into conversation (tenant_id, id, store_id, token_hashes, locale, started_at, last_active_at, expires_at, state) "
                + "values (%1$d, " + ID + ", " + ID + ", '{}', 'en', now(), now(), now(), '{}')");
        INSERTS.put("message", "insert into message (tenant_id, conversation_id, seq, id, role, at, body) values (%1$d, " + ID + ", 1, " + ID + ", 'shopper', now(), 'hi')");
        INSERTS.put("order_verification", "insert into order_verification (tenant_id, conversation_id, order_name, order_id, holder_hash, factor, verified_at) "
                + "values (%1$d, " + ID + ", '#1042', '1', '\\x00', 'order_number_and_email', now())");
        INSERTS.put("verification_settings", "insert into verification_settings (tenant_id, store_id, mode) values (%1$d, " + ID + ", 'match')");
        INSERTS.put("one_time_code", "insert into one_time_code (tenant_id, conversation_id, code_hash, tries_left, issued_at, expires_at) "
                + "values (%1$d, " + ID + ", '\\x00', 3, now(), now())");
        INSERTS.put("verification_tally", "insert into verification_tally (tenant_id, conversation_id, failures, last_failure_at) values (%1$d, " + ID + ", 1, now())");
        INSERTS.put("customer_token_use", "insert into customer_token_use (tenant_id, store_id, token_hash, expires_at) values (%1$d, " + ID + ", '\\x00', now())");
        INSERTS.put("message_feedback", "insert into message_feedback (tenant_id, conversation_id, message_id, helpful, given_at) values (%1$d, " + ID + ", " + ID + ", true, now())");
        INSERTS.put("order_reading", "insert into order_reading (tenant_id, conversation_id, order_name, sealed_order, read_at) values (%1$d, " + ID + ", '#1042', '\\x00', now())");
        INSERTS.put("ticket_counter", "insert into ticket_counter (tenant_id, last_number) values (%1$d, 1)");
        INSERTS.put("ticket", "insert into ticket (tenant_id, id, number, conversation_id, store_id, status, reason, opened_at, mood) "
                + "values (%1$d, " + ID + ", 1, " + ID + ", " + ID + ", 'open', 'unhappy', now(), 'neutral')");
        INSERTS.put("model_choice", "insert into model_choice (tenant_id, provider, reads, words) values (%1$d, 'openai', true, false)");
        INSERTS.put("model_usage", "insert into model_usage (tenant_id, day, tokens_in) values (%1$d, '2026-11-21', 1)");
        INSERTS.put("connection_attempt", "insert into connection_attempt (tenant_id, state_hash, store_id, shop, session_hash, expires_at) values (%1$d, '\\x00', " + ID + ", 'shop', '\\x00', now())");
        INSERTS.put("widget_words", "insert into widget_words (tenant_id, store_id, language) values (%1$d, " + ID + ", 'de')");
        INSERTS.put("widget_picture", "insert into widget_picture (tenant_id, store_id, type, bytes, tag, updated_at) values (%1$d, " + ID + ", 'image/png', '\\x00', '" + "0".repeat(32) + "', now())");
        INSERTS.put("data_export", "insert into data_export (tenant_id, id, status, asked_by, locale, asked_at) values (%1$d, " + ID + ", 'writing', " + ID + ", 'en', now())");
        INSERTS.put("data_export_part", "insert into data_export_part (tenant_id, export_id, file, seq, records, bytes, sealed) values (%1$d, " + ID + ", 'a.jsonl', 1, 1, 1, '\\x00')");
        INSERTS.put("shopper_erasure", "insert into shopper_erasure (tenant_id, id, status, address_hash, asked_by, asked_by_name, asked_at, counts) "
                + "values (%1$d, " + ID + ", 'searching', '\\x00', " + ID + ", 'Dana', now(), '{}')");
        INSERTS.put("retention_choice", "insert into retention_choice (tenant_id, kind, days, changed_at) values (%1$d, 'tickets', 400, now())");
        INSERTS.put("tenant_closing", "insert into tenant_closing (tenant_id, asked_at, asked_by, due_at) values (%1$d, now(), " + ID + ", now())");
        INSERTS.put("recipient_wish", "insert into recipient_wish (tenant_id, store_id, sealed_address, token_hash, asked_by, asked_at, expires_at) values (%1$d, " + ID + ", '\\x00', '\\x00', " + ID + ", now(), now())");
        INSERTS.put("usage_day", "insert into usage_day (tenant_id, day, conversations, turns, verified, tickets) values (%1$d, '2026-11-21', 1, 1, 1, 1)");
    }

    private SampleRows() {}

    static Iterable<String> tables() {
        return INSERTS.keySet();
    }

    static String insert(String table, long tenant) {
        return INSERTS.get(table).formatted(tenant);
    }

    /** Writes a row into each table, under the tenant that is bound. */
    static void writeAll(Connection connection, long tenant) throws SQLException {
        for (String table : tables()) {
            TestDatabase.execute(connection, insert(table, tenant));
        }
    }
}

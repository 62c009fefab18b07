package io.lumen.privacy;

import static io.lumen.privacy.LeftOut.COPY;
import static io.lumen.privacy.LeftOut.FINGERPRINT;
import static io.lumen.privacy.LeftOut.SECRET;
import static io.lumen.privacy.LeftOut.WORKING_NOTE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is kept of a tenant, column by column: handed over, opened first, or left out for a reason. A test holds it to the
 * schema, so that a new table or column cannot be forgotten.
 */
final class DataCatalogue {
    private DataCatalogue() {}

    /** Tables that are not exported at all. */
    static final Map<String, LeftOut> TABLES_LEFT_OUT = Map.of(
            "one_time_code", SECRET,
            "customer_token_use", FINGERPRINT,
            "connection_attempt", WORKING_NOTE,
            "ticket_counter", WORKING_NOTE,
            "data_export_part", COPY);

    /** In the order in which they are written. */
    static final List<Kind> KINDS = Stream.of(shop(), people(), conversations(), account()).flatMap(List::stream).map(Kind.Draft::made).toList();

    /** Kinds of which each record belongs to a conversation. */
    static List<Kind> ofConversations() {
        return KINDS.stream().filter(kind -> kind.table().equals("conversation") || kind.plain().contains("conversation_id")).toList();
    }

    static String conversationColumn(Kind kind) {
        return kind.table().equals("conversation") ? "id" : "conversation_id";
    }

    /** Tables whose rows go when the shopper of a conversation is erased. A ticket stays, as a number that belongs to nobody. */
    static List<String> conversationTables() {
        Stream<String> exported = ofConversations().stream().map(Kind::table).filter(table -> !table.equals("conversation") && !table.equals("ticket"));
        return Stream.concat(exported, Stream.of("one_time_code")).toList();
    }

    private static List<Kind.Draft> shop() {
        return List.of(
                Kind.of("stores", "store").key("id", "uuid")
                        .plain("platform shop name time_zone locale order_number_prefix order_number_suffix created_at updated_at styled_at tested_at seen_at seen_origin").without(WORKING_NOTE, "version"),
                Kind.of("store_connections", "store_connection").key("store_id", "uuid")
                        .plain("created_at updated_at order_window_days way scopes expires_at refresh_expires_at connected_at answered_at failed_at trouble")
                        .without(SECRET, "sealed_token sealed_refresh_token").without(WORKING_NOTE, "renewing_until"),
                Kind.of("allowed_origins", "allowed_origin").key("store_id", "uuid").key("origin", "text").plain("created_at"),
                Kind.of("widget_settings", "widget_settings").key("store_id", "uuid")
                        .plain("assistant_name welcome quick_prompts updated_at accent_light accent_dark position theme avatar_url initials opening_hours")
                        .without(WORKING_NOTE, "version"),
                Kind.of("widget_words", "widget_words").key("store_id", "uuid").key("language", "text").plain("welcome quick_prompts"),
                Kind.of("widget_pictures", "widget_picture").key("store_id", "uuid").plain("type bytes updated_at").without(FINGERPRINT, "tag"),
                Kind.of("widget_keys", "widget_key").key("key", "text").plain("store_id created_at"),
                Kind.of("policy_texts", "policy_text").key("store_id", "uuid").key("id", "uuid").plain("locale title body updated_at").without(WORKING_NOTE, "version"),
                Kind.of("verification_settings", "verification_settings").key("store_id", "uuid").plain("mode updated_at secret_made_at").without(SECRET, "sealed_secret sealed_previous_secret"),
                Kind.of("escalation_recipients", "escalation_recipient").key("store_id", "uuid").plain("updated_at")
                        .opened("sealed_address", "address", "escalation-recipient:{tenant_id}:{store_id}"),
                Kind.of("recipient_wishes", "recipient_wish").key("store_id", "uuid").plain("asked_by asked_at expires_at").without(SECRET, "token_hash")
                        .opened("sealed_address", "address", "recipient-wish:{tenant_id}:{store_id}"));
    }

    private static List<Kind.Draft> people() {
        return List.of(
                Kind.of("members", "member").key("id", "uuid").plain("person name role status since").without(FINGERPRINT, "email_hash")
                        .without(WORKING_NOTE, "version").opened("sealed_email", "email", "member-email:{tenant_id}:{id}"),
                Kind.of("organization", "tenant_organization").plain("organization linked_at"),
                Kind.of("audit", "audit_event").key("id", "uuid").plain("at actor actor_name action subject detail visit"),
                Kind.of("visits", "visit").key("id", "uuid").plain("person name reason started_at expires_at ended_at writes_since write_reason"));
    }

    private static List<Kind.Draft> conversations() {
        return List.of(
                Kind.of("conversations", "conversation").key("id", "uuid")
                        .plain("store_id locale locale_chosen started_at last_active_at expires_at ended_at last_seq disclosed_at rehearsal")
                        .opened("sealed_email", "shopper_email", "conversation-email:{tenant_id}:{id}")
                        .opened("sealed_customer", "customer", "conversation-customer:{tenant_id}:{id}")
                        .without(SECRET, "token_hashes").without(FINGERPRINT, "customer_hash").without(WORKING_NOTE, "version open_seqs state"),
                Kind.of("messages", "message").key("conversation_id", "uuid").key("seq", "integer")
                        .plain("id role at body reveals_order order_card ticket actions reply_to")
                        .opened("sealed_body", "as_typed", "message:{tenant_id}:{id}")
                        .without(WORKING_NOTE, "state idempotency_key").without(FINGERPRINT, "request_hash"),
                Kind.of("verifications", "order_verification").key("conversation_id", "uuid").key("order_name", "text")
                        .plain("order_id factor verified_at").without(FINGERPRINT, "holder_hash"),
                Kind.of("failed_checks", "verification_tally").key("conversation_id", "uuid").plain("failures last_failure_at"),
                Kind.of("order_readings", "order_reading").key("conversation_id", "uuid").key("order_name", "text").plain("read_at")
                        .opened("sealed_order", "order", "order-reading:{tenant_id}:{conversation_id}:{order_name}"),
                Kind.of("feedback", "message_feedback").key("conversation_id", "uuid").key("message_id", "uuid").plain("helpful remark given_at"),
                Kind.of("tickets", "ticket").key("id", "uuid")
                        .plain("number conversation_id store_id status reason opened_at remark order_names mood asked concern checked tracking receipt")
                        .opened("sealed_contact", "contact", "ticket-contact:{tenant_id}:{id}")
                        .opened("sealed_orders", "orders", "ticket-orders:{tenant_id}:{id}"));
    }

    private static List<Kind.Draft> account() {
        return List.of(
                Kind.of("account", "tenant").plain("name status created_at updated_at"),
                Kind.of("plan", "tenant_plan").plain("plan since"),
                Kind.of("agreements", "entitlement_override").key("name", "text").plain("value reason set_by set_by_name set_at expires_at"),
                Kind.of("model_choice", "model_choice").plain("provider reads words tokens_a_day changed_at"),
                Kind.of("model_usage", "model_usage").key("day", "date").plain("tokens_in tokens_out calls failures").without(WORKING_NOTE, "reserved"),
                Kind.of("usage", "usage_day").key("day", "date").plain("conversations turns verified tickets"),
                Kind.of("sent", "outbox_message").key("id", "uuid").plain("channel status attempts last_error created_at finished_at").without(SECRET, "sealed_body"),
                Kind.of("exports", "data_export").key("id", "uuid").plain("status asked_by locale asked_at records bytes ready_at expires_at").without(WORKING_NOTE, "place"),
                Kind.of("erasures", "shopper_erasure").key("id", "uuid").plain("status asked_by asked_by_name asked_at counts finished_at")
                        .without(FINGERPRINT, "address_hash customer_hash").without(WORKING_NOTE, "sealed_address sealed_customer place"),
                Kind.of("retention", "retention_choice").key("kind", "text").plain("days changed_at"),
                Kind.of("closing", "tenant_closing").plain("asked_at asked_by reason due_at closed_at erased_at"));
    }
}

package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.lumen.privacy.KeptColumns;
import io.lumen.sandbox.process.SandboxProcess;
import io.lumen.secret.SecretCipher;
import io.lumen.secret.UnreadableSecret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every row of every table, with all that is sealed in it opened: for looking whether somebody is still in there. */
final class EverythingKept {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Columns of bytes that hold no text: digests, counters of a library, jobs that hold ids. */
    private static final Set<String> NO_TEXT = Set.of(
            "attempt_bucket.state", "conversation.token_hashes", "conversation.customer_hash", "customer_token_use.token_hash",
            "member.email_hash", "message.request_hash", "one_time_code.code_hash", "order_verification.holder_hash",
            "scheduled_tasks.task_data", "shopper_erasure.address_hash", "shopper_erasure.customer_hash", "signed_in_session.token_hash", "signed_in_session.sealed_id_token",
            "store_connection.sealed_token", "store_connection.sealed_refresh_token", "connection_attempt.state_hash", "connection_attempt.session_hash", "widget_picture.bytes",
            "verification_settings.sealed_secret", "verification_settings.sealed_previous_secret", "recipient_wish.token_hash", "data_export_part.sealed");

    private final TenantDatabase database;
    private final SecretCipher cipher;
    private final Map<String, String> contexts = new HashMap<>(KeptColumns.contexts());

    EverythingKept(SandboxProcess system) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        this.database = new TenantDatabase(system);
        this.cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(system.secret("secret.keyset"), InsecureSecretKeyAccess.get()));
        contexts.put("outbox_message.sealed_body", "outbox:{tenant_id}:{id}");
        contexts.put("signed_in_session.sealed_email", "signed-in-email:{person}");
        contexts.put("shopper_erasure.sealed_address", "erasure:{tenant_id}:{id}");
        contexts.put("shopper_erasure.sealed_customer", "erasure-customer:{tenant_id}:{id}");
    }

    /** Where a text stands, as {@code table.column}. */
    List<String> placesOf(long tenant, String text) throws SQLException, IOException {
        List<String> places = new ArrayList<>();
        for (String table : database.texts(tenant, "select tablename from pg_tables where schemaname in ('public', 'platform') and tablename !~ '_p[0-9]+$' and has_table_privilege(schemaname || '.' || tablename, 'select')")) {
            Set<String> bytes = Set.copyOf(database.texts(tenant, """
                    select column_name from information_schema.columns where table_schema = 'public' and table_name = ? and udt_name in ('bytea', '_bytea')""", table));
            for (String row : database.texts(tenant, "select to_jsonb(t)::text from \"" + table + "\" t")) {
                look(table, bytes, Shopper.JSON.readTree(row), text.toLowerCase(Locale.ROOT), places);
            }
        }
        return places;
    }

    private void look(String table, Set<String> bytes, JsonNode row, String text, List<String> places) {
        row.fields().forEachRemaining(field -> {
            String column = table + "." + field.getKey();
            String content = bytes.contains(field.getKey()) ? opened(column, field.getValue(), row) : field.getValue().toString();
            if (content.toLowerCase(Locale.ROOT).contains(text)) {
                places.add(column);
            }
        });
    }

    private String opened(String column, JsonNode value, JsonNode row) {
        if (value.isNull() || NO_TEXT.contains(column) || value.asText().length() <= 2) {
            return "";
        }
        if (!contexts.containsKey(column)) {
            throw new AssertionError(column + " holds bytes of which this test does not know how they are read");
        }
        String context = PLACE.matcher(contexts.get(column)).replaceAll(place -> Matcher.quoteReplacement(row.path(place.group(1)).asText()));
        try {
            return cipher.open(HexFormat.of().parseHex(value.asText(), 2, value.asText().length()), context);
        } catch (UnreadableSecret otherwise) {
            throw new AssertionError(column + " is not sealed with " + context, otherwise);
        }
    }
}

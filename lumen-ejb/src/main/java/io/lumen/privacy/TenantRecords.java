package io.lumen.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.secret.SecretCipher;
import io.lumen.secret.UnreadableSecret;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a kind of data a page at a time, with what is sealed in it opened. Inside the caller's transaction. */
@ApplicationScoped
class TenantRecords {
    static final String UNREADABLE = "(unreadable)";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Inject
    Statements statements;

    @Inject
    SecretCipher cipher;

    /**
     * @param records as they are handed over
     * @param last the keys of the last one, to go on behind it; empty where there is none
     * @param more whether there may be another page
     */
    record Page(List<ObjectNode> records, List<String> last, boolean more) {}

    /** @param after the keys of the row to begin behind; empty: from the beginning */
    Page page(TenantId tenant, Kind kind, List<String> after, int most) {
        List<Object> values = new ArrayList<>();
        values.add(tenant.value());
        values.addAll(after);
        values.add(most);
        List<ObjectNode> rows = statements.list(sql(kind, !after.isEmpty()), row -> (ObjectNode) Json.read(row.getString(1)), values.toArray());
        List<String> last = rows.isEmpty() ? List.of() : kind.keys().stream().map(key -> rows.getLast().path(key.column()).asText()).toList();
        rows.forEach(row -> open(kind, row));
        return new Page(rows, last, rows.size() == most && !kind.keys().isEmpty());
    }

    /** All of some conversations, at once. */
    List<ObjectNode> ofConversations(TenantId tenant, Kind kind, Collection<UUID> conversations) {
        String sql = "select row_to_json(r)::text from (select " + columns(kind) + " from " + quoted(kind.table()) + " where tenant_id = ? and "
                + quoted(DataCatalogue.conversationColumn(kind)) + " = any (?)) r";
        List<ObjectNode> rows = statements.list(sql, row -> (ObjectNode) Json.read(row.getString(1)), tenant.value(), conversations);
        rows.forEach(row -> open(kind, row));
        return rows;
    }

    private static String columns(Kind kind) {
        return Stream.of(Stream.of("tenant_id"), kind.plain().stream(), kind.sealed().stream().map(Kind.Sealed::column))
                .flatMap(names -> names).map(TenantRecords::quoted).collect(Collectors.joining(", "));
    }

    private static String sql(Kind kind, boolean further) {
        String keys = kind.keys().stream().map(key -> quoted(key.column())).collect(Collectors.joining(", "));
        String behind = kind.keys().stream().map(key -> "?::" + key.type()).collect(Collectors.joining(", "));
        return "select row_to_json(r)::text from (select " + columns(kind) + " from " + quoted(kind.table()) + " where tenant_id = ?"
                + (further ? " and (" + keys + ") > (" + behind + ")" : "")
                + (keys.isEmpty() ? "" : " order by " + keys) + " limit ?) r";
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private void open(Kind kind, ObjectNode row) {
        for (Kind.Sealed sealed : kind.sealed()) {
            String context = PLACE.matcher(sealed.context()).replaceAll(place -> Matcher.quoteReplacement(row.path(place.group(1)).asText()));
            JsonNode kept = row.remove(sealed.column());
            row.put(sealed.shownAs(), kept.isTextual() ? opened(kept.asText(), context) : null);
        }
    }

    /** What no key opens any more is handed over as such; it must not keep the rest from its owner. */
    private String opened(String kept, String context) {
        try {
            return cipher.open(bytes(kept), context);
        } catch (UnreadableSecret keyGone) {
            return UNREADABLE;
        }
    }

    /** As PostgreSQL writes bytes: {@code \x00ff}. */
    private static byte[] bytes(String text) {
        return HexFormat.of().parseHex(text, 2, text.length());
    }
}

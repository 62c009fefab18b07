package io.lumen.sandbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Conversations in which nothing was said yet, as many as a replay may need, numbered from one; and what of a recorded conversation has
 * to be another in each of them.
 *
 * @param prefix of the first eight digits of their ids, which no other conversation has
 * @param recorded the id of the one they are copies of
 */
record FreshConversations(Connection administration, String prefix, UUID recorded) {
    static final int PER_CLIENT = 6_000;

    /** Makes the copies. The recorded conversation must have begun, and not gone on. */
    static FreshConversations copiesOf(Connection administration, UUID recorded, int clients) throws SQLException {
        FreshConversations made = new FreshConversations(administration, UUID.randomUUID().toString().substring(0, 8), recorded);
        List<String> columns = new ArrayList<>();
        try (PreparedStatement asked = administration.prepareStatement(
                        "select column_name from information_schema.columns where table_name = 'conversation' and is_generated = 'NEVER' and column_name <> 'id'");
                ResultSet rows = asked.executeQuery()) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        String others = String.join(", ", columns);
        try (PreparedStatement copy = administration.prepareStatement(
                "insert into conversation (id, " + others + ") select (? || lpad(number::text, 12, '0'))::uuid, " + others
                        + " from conversation, generate_series(1, ?) number where id = ?")) {
            copy.setString(1, made.start());
            copy.setInt(2, PER_CLIENT * clients);
            copy.setObject(3, recorded);
            copy.executeUpdate();
        }
        return made;
    }

    /** What stands in front of a conversation's number, of twelve digits, to make its id. */
    String start() {
        return prefix + "-0000-7000-8000-";
    }

    String id(long number) {
        return start() + "%012d".formatted(number);
    }

    /** Text that stands in a parameter and must be another for each conversation, with what makes it so: the start of an id that the number ends. */
    Map<String, String> own() throws SQLException {
        Map<String, String> starts = new TreeMap<>();
        starts.put(recorded.toString(), start());
        try (PreparedStatement asked = administration.prepareStatement(
                "select id::text from message where conversation_id = ? and seq > 1 union all select idempotency_key from message where conversation_id = ? and idempotency_key is not null")) {
            asked.setObject(1, recorded);
            asked.setObject(2, recorded);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    starts.put(rows.getString(1), "%s-0000-7000-%04x-".formatted(prefix, 0x9000 + starts.size()));
                }
            }
        }
        return starts;
    }

    /** How many came as far as the recorded one. */
    long finished() throws SQLException {
        try (PreparedStatement asked = administration.prepareStatement(
                "select count(*) from conversation c, conversation r where r.id = ? and c.version = r.version and c.last_seq = r.last_seq"
                        + " and c.id between (? || '000000000000')::uuid and (? || '999999999999')::uuid")) {
            asked.setObject(1, recorded);
            asked.setString(2, start());
            asked.setString(3, start());
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

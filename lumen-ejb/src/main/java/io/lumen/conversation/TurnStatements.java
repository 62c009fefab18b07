package io.lumen.conversation;

import io.lumen.tenant.DatabaseFault;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The two statements every turn sends, one for each of its transactions, by hand and not through the entity mapping: they
 * are most of what the database does for Lumen. Each is a single statement that touches the conversation's row first, so
 * that what waited for the row decides by the row as it became.
 */
@ApplicationScoped
class TurnStatements {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Checks the session, gives the message its place, notes that it is open and stores it. */
    private static final String TAKE = """
            with taken as (
                update conversation
                set last_seq = last_seq + 1,
                    last_active_at = ?,
                    expires_at = least(?, started_at + make_interval(secs => ?)),
                    open_seqs = open_seqs || (last_seq + 1),
                    locale = coalesce(?, locale),
                    locale_chosen = locale_chosen or ?
                where tenant_id = ? and id = ? and ? = any (token_hashes) and ended_at is null and expires_at > ?
                returning store_id, locale, locale_chosen, last_seq, open_seqs[1] as first_open, version, state, sealed_email,
                    sealed_customer, expires_at),
            stored as (
                insert into message (tenant_id, conversation_id, seq, id, role, at, body, sealed_body, idempotency_key, request_hash)
                select ?, ?, last_seq, ?, 'shopper', ?, ?, ?, ?, ? from taken)
            select * from taken""";

    /** Stores the replies if no other answer was stored since the turn was begun, and the turn is the oldest that is open. */
    private static final String ANSWER = """
            with answered as (
                update conversation
                set last_seq = last_seq + ?,
                    version = version + 1,
                    state = ?,
                    locale = ?,
                    sealed_email = coalesce(?, sealed_email),
                    open_seqs = open_seqs[2:]
                where tenant_id = ? and id = ? and version = ? and open_seqs[1] = ? and ended_at is null
                returning last_seq),
            stored as (
                insert into message (tenant_id, conversation_id, seq, id, role, at, body, reveals_order, order_card, ticket, actions, reply_to, state)
                select ?, ?, answered.last_seq - ? + reply.place, reply.id, reply.role, ?, reply.body, reply.reveals_order,
                       reply.order_card, reply.ticket, reply.actions, ?, case when reply.place = ? then ? end
                from answered, unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     with ordinality as reply (id, role, body, reveals_order, order_card, ticket, actions, place))
            select last_seq from answered""";

    private static final String FORGET_WORDS =
            "update message set sealed_body = null where tenant_id = ? and conversation_id = ? and seq = ?";

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    /** What was found in the conversation's row when a message took its place. */
    record Place(
            UUID storeId,
            Locale locale,
            boolean localeChosen,
            int seq,
            int firstOpen,
            int version,
            String state,
            byte[] sealedEmail,
            byte[] sealedCustomer,
            Instant expiresAt) {}

    /**
     * @param question the message, without its place
     * @return empty when there is no such session
     * @throws KeyTaken when the conversation has a message with this key; the caller's transaction must not be committed
     */
    Optional<Place> take(Incoming incoming, Message question, SessionLife life) {
        long tenant = incoming.token().tenant().value();
        Instant now = question.at();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            Parameters parameters = new Parameters(statement);
            parameters.add(now).add(life.idleFrom(now)).add(life.mostSeconds());
            parameters.add(incoming.chosen().map(Locale::toLanguageTag).orElse(null)).add(incoming.chosen().isPresent());
            parameters.add(tenant).add(incoming.conversation()).add(incoming.token().hash()).add(now);
            parameters.add(tenant).add(incoming.conversation()).add(question.id()).add(now);
            parameters.add(question.text()).add(question.sealedBody()).add(incoming.key()).add(question.requestHash());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(place(rows)) : Optional.empty();
            }
        } catch (SQLException fault) {
            if (UNIQUE_VIOLATION.equals(fault.getSQLState())) {
                throw new KeyTaken();
            }
            throw new DatabaseFault(fault);
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("store_id", UUID.class),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("locale_chosen"),
                row.getInt("last_seq"),
                row.getInt("first_open"),
                row.getInt("version"),
                row.getString("state"),
                row.getBytes("sealed_email"),
                row.getBytes("sealed_customer"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** @return the place of the last reply; empty when the turn is not the one to be answered any more */
    OptionalInt answer(OpenTurn turn, Answer answer, byte[] sealedEmail, List<UUID> ids, Instant now) {
        long tenant = turn.conversation().tenant().value();
        int count = answer.replies().size();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ANSWER)) {
            Parameters parameters = new Parameters(statement);
            parameters.add(count).add(answer.state()).add(answer.locale().toLanguageTag()).add(sealedEmail);
            parameters.add(tenant).add(turn.conversation().id()).add(turn.version()).add(turn.seq());
            parameters.add(tenant).add(turn.conversation().id()).add(count).add(now);
            parameters.add(turn.seq()).add(count).add(answer.publicState());
            parameters.add(connection.createArrayOf("uuid", ids.toArray()));
            for (Function<Draft, String> column : COLUMNS) {
                parameters.add(connection.createArrayOf("text", answer.replies().stream().map(column).toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static final List<Function<Draft, String>> COLUMNS = List.of(
            draft -> draft.role().wireName(),
            Draft::text,
            draft -> draft.revealsOrder().orElse(null),
            draft -> draft.orderCard().orElse(null),
            draft -> draft.ticket().orElse(null),
            draft -> draft.actions().orElse(null));

    void forgetWords(OpenTurn turn) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET_WORDS)) {
            new Parameters(statement).add(turn.conversation().tenant().value()).add(turn.conversation().id()).add(turn.seq());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** Fills a statement in the order of its question marks. */
    private static final class Parameters {
        private final PreparedStatement statement;
        private int last;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        Parameters add(String value) throws SQLException {
            statement.setString(++last, value);
            return this;
        }

        Parameters add(long value) throws SQLException {
            statement.setLong(++last, value);
            return this;
        }

        Parameters add(int value) throws SQLException {
            statement.setInt(++last, value);
            return this;
        }

        Parameters add(boolean value) throws SQLException {
            statement.setBoolean(++last, value);
            return this;
        }

        Parameters add(UUID value) throws SQLException {
            statement.setObject(++last, value);
            return this;
        }

        Parameters add(byte[] value) throws SQLException {
            statement.setBytes(++last, value);
            return this;
        }

        Parameters add(Instant value) throws SQLException {
            statement.setObject(++last, value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            return this;
        }

        Parameters add(Array value) throws SQLException {
            statement.setArray(++last, value);
            return this;
        }
    }
}

package io.lumen.conversation;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The two statements every turn sends, one for each of its transactions, by hand and not through the entity mapping: they
 * are most of what the database does for Lumen. Where nothing else is stored with it, a statement is its own transaction. Each
 * is a single statement that touches the conversation's row first, so that what waited for the row decides by the row as it
 * became.
 */
@ApplicationScoped
class TurnStatements {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Checks the session and that the tenant is served now, gives the message its place, notes that it is open and stores it. */
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
                    and exists (select from tenant where tenant_id = ? and status = 'active')
                returning store_id, locale, locale_chosen, last_seq, open_seqs[1] as first_open, version, state, sealed_email,
                    sealed_customer, rehearsal, expires_at),
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
                     with ordinality as reply (id, role, body, reveals_order, order_card, ticket, actions, place))""";

    private static final String LAST_PLACE = "\nselect last_seq from answered";

    /** The same, and the words of the question that were kept sealed until it is answered are forgotten. */
    private static final String ANSWER_AND_FORGET = ANSWER.replace("""
            stored as (
            """, """
            forgotten as (
                update message set sealed_body = null
                where tenant_id = ? and conversation_id = ? and seq = ? and exists (select from answered)),
            stored as (
            """);

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    @Inject
    TenantScope scope;

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
            boolean rehearsal,
            Instant expiresAt) {}

    /**
     * A transaction of its own.
     *
     * @param question the message, without its place
     * @return empty when there is no such session, or the tenant is not served
     * @throws KeyTaken when the conversation has a message with this key; nothing was stored
     */
    Optional<Place> take(Incoming incoming, Message question, SessionLife life) {
        try {
            return scope.callStatement(incoming.token().tenant(), TAKE, statement -> {
                fill(new Parameters(statement, TenantScope.FIRST_OF_STATEMENT), incoming, question, life);
                try (ResultSet rows = TenantScope.rows(statement)) {
                    return rows.next() ? Optional.of(place(rows)) : Optional.empty();
                }
            });
        } catch (SQLException fault) {
            if (UNIQUE_VIOLATION.equals(fault.getSQLState())) {
                throw new KeyTaken();
            }
            throw new DatabaseFault(fault);
        }
    }

    private static void fill(Parameters parameters, Incoming incoming, Message question, SessionLife life) throws SQLException {
        long tenant = incoming.token().tenant().value();
        Instant now = question.at();
        parameters.add(now).add(life.idleFrom(now)).add(life.mostSeconds());
        parameters.add(incoming.chosen().map(Locale::toLanguageTag).orElse(null)).add(incoming.chosen().isPresent());
        parameters.add(tenant).add(incoming.conversation()).add(incoming.token().hash()).add(now).add(tenant);
        parameters.add(tenant).add(incoming.conversation()).add(question.id()).add(now);
        parameters.add(question.text()).add(question.sealedBody()).add(incoming.key()).add(question.requestHash());
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
                row.getBoolean("rehearsal"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Part of the transaction that is open.
     *
     * @return the place of the last reply; empty when the turn is not the one to be answered any more
     */
    OptionalInt answer(OpenTurn turn, Replies replies) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statement(turn, replies))) {
            fill(new Parameters(statement, 1), turn, replies);
            try (ResultSet rows = statement.executeQuery()) {
                return lastPlace(rows);
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** The same as a transaction of its own. */
    OptionalInt answerAlone(OpenTurn turn, Replies replies) {
        try {
            return scope.callStatement(turn.conversation().tenant(), statement(turn, replies), statement -> {
                fill(new Parameters(statement, TenantScope.FIRST_OF_STATEMENT), turn, replies);
                try (ResultSet rows = TenantScope.rows(statement)) {
                    return lastPlace(rows);
                }
            });
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** What is stored of an answer besides the turn it belongs to. */
    record Replies(Answer answer, byte[] sealedEmail, List<UUID> ids, Instant at) {}

    private static String statement(OpenTurn turn, Replies replies) {
        StringBuilder statement = new StringBuilder(turn.question().sealedBody() == null ? ANSWER : ANSWER_AND_FORGET);
        int number = 0;
        for (Accompaniment one : replies.answer().accompaniments()) {
            statement.append(",\nwith_it_").append(++number).append(" as (\n").append(one.insert()).append(')');
        }
        return statement.append(LAST_PLACE).toString();
    }

    private static OptionalInt lastPlace(ResultSet rows) throws SQLException {
        return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
    }

    private static void fill(Parameters parameters, OpenTurn turn, Replies replies) throws SQLException {
        long tenant = turn.conversation().tenant().value();
        Answer answer = replies.answer();
        int count = answer.replies().size();
        parameters.add(count).add(answer.state()).add(answer.locale().toLanguageTag()).add(replies.sealedEmail());
        parameters.add(tenant).add(turn.conversation().id()).add(turn.version()).add(turn.seq());
        if (turn.question().sealedBody() != null) {
            parameters.add(tenant).add(turn.conversation().id()).add(turn.seq());
        }
        parameters.add(tenant).add(turn.conversation().id()).add(count).add(replies.at());
        parameters.add(turn.seq()).add(count).add(answer.publicState());
        parameters.addArray("uuid", replies.ids().toArray());
        for (Function<Draft, String> column : COLUMNS) {
            parameters.addArray("text", answer.replies().stream().map(column).toArray());
        }
        for (Accompaniment one : answer.accompaniments()) {
            one.filling().into(parameters);
        }
    }

    private static final List<Function<Draft, String>> COLUMNS = List.of(
            draft -> draft.role().wireName(),
            Draft::text,
            draft -> draft.revealsOrder().orElse(null),
            draft -> draft.orderCard().orElse(null),
            draft -> draft.ticket().orElse(null),
            draft -> draft.actions().orElse(null));
}

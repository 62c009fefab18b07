package io.lumen.sandbox.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The same SQL that turns send, with nothing around it, as {@code lumen_app}, each commit durable: the rate is what this machine's
 * PostgreSQL can do, ours is told as a share of it. One conversation is recorded from the database's own log and sent again, in as many
 * messages, for conversations that have just begun.
 */
final class SameStatements {
    /** What the look at the limits begins with: it names no conversation. */
    private static final String LIMITS = "select id from attempt_bucket";

    private final BenchSystem system;

    SameStatements(BenchSystem system) {
        this.system = system;
    }

    /**
     * @param by what sent them
     * @param turnsPerSecond with nothing but the statements
     * @param messages to the database and back that a conversation takes
     */
    record Outcome(String by, double turnsPerSecond, int messages) {}

    Outcome rate(int clients, int seconds) throws IOException, SQLException, InterruptedException {
        try (Connection administration = system.administration()) {
            Talk talk = new Talk(system.place().storeOrigin());
            try (HttpLine line = new HttpLine(system.place().http())) {
                Talk.Begun session = talk.begin(line);
                FreshConversations fresh = FreshConversations.copiesOf(administration, UUID.fromString(session.id()), clients);
                SentConversation sent = SentConversation.of(
                        new DatabaseLog(system.place().data().resolve("logs/postgres.log")).during(administration, () -> {
                            // The connections that serve turns hear of the log a moment after it is switched on.
                            talk.whole(line, talk.begin(line));
                            talk.whole(line, session);
                        }),
                        session.id(), LIMITS);
                system.checkpoint();
                return replayed(sent, fresh, clients, seconds);
            }
        }
    }

    private Outcome replayed(SentConversation sent, FreshConversations fresh, int clients, int seconds)
            throws IOException, SQLException, InterruptedException {
        Map<String, String> own = fresh.own();
        Replay replay = PgbenchReplay.installed().isPresent() ? new PgbenchReplay(system, sent, own) : new JdbcReplay(system, sent, own);
        Replay.Rate rate = replay.run(clients, seconds);
        long finished = fresh.finished();
        if (finished < rate.conversations()) {
            throw new IOException("of " + rate.conversations() + " conversations sent again " + finished + " were stored: these are not the statements of a turn");
        }
        return new Outcome(replay.name(), rate.perSecond() * Talk.TURNS, sent.messages().size());
    }
}

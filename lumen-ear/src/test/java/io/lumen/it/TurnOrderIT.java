package io.lumen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.conversation.Acceptance;
import io.lumen.conversation.Accompaniment;
import io.lumen.conversation.Answer;
import io.lumen.conversation.Conversations;
import io.lumen.conversation.Draft;
import io.lumen.conversation.Incoming;
import io.lumen.conversation.OpenTurn;
import io.lumen.conversation.StaleTurn;
import io.lumen.conversation.StartedSession;
import io.lumen.conversation.Turns;
import io.lumen.store.StoreDirectory;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An answer that waits for the conversation's row while the next message is being taken in must not lose that message, nor keep what goes with it unless it is stored. */
@ExtendWith(ArquillianExtension.class)
class TurnOrderIT {
    private static final TenantId AURORA = new TenantId(101);
    private static final Duration AT_MOST = Duration.ofSeconds(8);

    @Deployment
    static EnterpriseArchive deployment() {
        return ShippedEar.with(TurnOrderIT.class);
    }

    @Inject
    TenantScope scope;

    @Inject
    Conversations conversations;

    @Inject
    Turns turns;

    @Inject
    StoreDirectory stores;

    @Resource
    ManagedExecutorService executor;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Test
    void aMessageTakenInWhileAnAnswerWaitsForTheRowIsStillOpenAfterwards() throws Exception {
        StartedSession session = start();
        OpenTurn first = ((Acceptance.Accepted) turns.accept(incoming(session, "one"))).turn();

        record Both(Future<Acceptance> taken, Future<?> answered) {}
        Both both = scope.call(AURORA, () -> {
            hold(session);
            Future<Acceptance> taken = executor.submit(() -> turns.accept(incoming(session, "two")));
            awaitWaiting(1);
            Future<?> answered = executor.submit(() -> turns.answerAlone(first, answer("to one")));
            awaitWaiting(2);
            return new Both(taken, answered);
        });
        Acceptance second = both.taken().get();
        both.answered().get();

        int place = ((Acceptance.Accepted) second).turn().seq();
        Acceptance now = turns.look(first.conversation(), place);
        assertThat(now).isInstanceOfSatisfying(Acceptance.Accepted.class, open -> assertThat(open.turn().earlierOpen()).isEmpty());
        scope.call(AURORA, () -> turns.answer(((Acceptance.Accepted) now).turn(), answer("to two")));
        assertThat(conversations.messagesAfter(first.conversation(), 0)).extracting(message -> message.text())
                .containsExactly("one", "two", "to one", "to two");
    }

    @Test
    void whatGoesWithAnAnswerIsStoredWithItAndNotWithOneThatCameTooLate() {
        StartedSession session = start();
        OpenTurn open = ((Acceptance.Accepted) turns.accept(incoming(session, "one"))).turn();
        turns.answerAlone(open, answer("in time", row(session, "#1"), row(session, "#2")));
        assertThat(stored(session)).containsExactly("#1", "#2");

        assertThatThrownBy(() -> turns.answerAlone(open, answer("too late", row(session, "#3")))).isInstanceOf(StaleTurn.class);
        assertThat(stored(session)).containsExactly("#1", "#2");
    }

    private static Accompaniment row(StartedSession session, String order) {
        return new Accompaniment(
                "insert into order_reading (tenant_id, conversation_id, order_name, sealed_order, read_at) select ?, ?, ?, ?, ? from answered",
                parameters -> parameters.add(AURORA.value()).add(session.conversation().id()).add(order).add(new byte[] {1}).add(Instant.EPOCH));
    }

    private List<String> stored(StartedSession session) {
        return scope.call(AURORA, () -> entities.createNativeQuery(
                        "select order_name from order_reading where conversation_id = :id order by order_name", String.class)
                .setParameter("id", session.conversation().id())
                .getResultList());
    }

    private void hold(StartedSession session) {
        entities.createNativeQuery("select id from conversation where id = :id for update", UUID.class)
                .setParameter("id", session.conversation().id())
                .getSingleResult();
    }

    /** Whoever waits for a row is served in the order in which they came. */
    private void awaitWaiting(int expected) {
        Awaiting.that(expected + " wait for the row").until(() ->
                ((Number) entities.createNativeQuery("select count(*) from pg_locks where not granted").getSingleResult()).intValue() >= expected);
    }

    private StartedSession start() {
        UUID store = scope.call(AURORA, () -> (UUID) entities.createNativeQuery("select id from store", UUID.class).getSingleResult());
        return conversations.start(stores.byId(AURORA, store).orElseThrow(), Locale.ENGLISH, List.of(), "{}");
    }

    private static Incoming incoming(StartedSession session, String text) {
        return new Incoming(session.token(), session.conversation().id(), text, "key-" + text, Optional.empty());
    }

    private static Answer answer(String text, Accompaniment... stored) {
        return new Answer(List.of(Draft.assistant(text)), "{}", "{}", Locale.ENGLISH, Optional.empty(), List.of(stored));
    }
}

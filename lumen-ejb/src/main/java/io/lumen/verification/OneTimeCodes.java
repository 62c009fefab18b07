package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import io.lumen.order.OrderCandidate;
import io.lumen.secret.KeyedHash;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Six digits, sent to the address that the store's record of the order has, good for ten minutes and three wrong tries, in one
 * conversation. A new one replaces the one before. Whether a code was sent to anybody cannot be seen from here on.
 *
 * <p>A wrong try is counted before anybody is told of it, once for each message however often its answer is worked out. The right
 * code uses up nothing by itself: it is gone with the answer that it opened, so what was lost on the way can be said again.
 */
@ApplicationScoped
public class OneTimeCodes {
    static final Duration VALID = Duration.ofMinutes(10);
    private static final int TRIES = 3;
    private static final int CODES = 1_000_000;

    private static final String KEEP = """
            insert into one_time_code (tenant_id, conversation_id, code_hash, order_id, order_name, tries_left, wrong_seqs, issued_at, expires_at)
            values (:tenant, :conversation, :hash, :order, :name, :tries, '{}', :now, :until)
            on conflict (tenant_id, conversation_id) do update
            set code_hash = excluded.code_hash, order_id = excluded.order_id, order_name = excluded.order_name,
                tries_left = excluded.tries_left, wrong_seqs = excluded.wrong_seqs, issued_at = excluded.issued_at,
                expires_at = excluded.expires_at""";

    /** Held until the try is counted, so that tries at the same moment come one after the other. */
    private static final String HOLD = """
            select code_hash, order_id, order_name from one_time_code
            where tenant_id = :tenant and conversation_id = :conversation and tries_left > 0 and expires_at > :now
            for update""";

    private static final String COUNT = """
            update one_time_code set tries_left = tries_left - 1, wrong_seqs = array_append(wrong_seqs, :seq)
            where tenant_id = :tenant and conversation_id = :conversation and tries_left > 0 and not :seq = any (wrong_seqs)""";

    private static final String USE_UP = "delete from one_time_code where tenant_id = :tenant and conversation_id = :conversation";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    KeyedHash hash;

    @Inject
    RandomGenerator random;

    @Inject
    Event<CodeIssued> issued;

    @Inject
    Clock clock;

    /** What a code was sent for. */
    record Proof(String orderId, String orderName) {}

    /** Makes a code and has it sent. Inside the caller's transaction. */
    public void issue(ConversationRef conversation, UUID storeId, CodeFor wanted, Locale locale) {
        String code = "%06d".formatted(random.nextInt(CODES));
        Optional<OrderCandidate> match = wanted.match();
        Instant now = clock.instant();
        entities.createNativeQuery(KEEP)
                .setParameter("tenant", conversation.tenant().value())
                .setParameter("conversation", conversation.id())
                .setParameter("hash", hash.of(code, context(conversation)))
                .setParameter("order", match.map(OrderCandidate::id).orElse(null))
                .setParameter("name", match.map(OrderCandidate::name).orElse(null))
                .setParameter("tries", TRIES)
                .setParameter("now", now)
                .setParameter("until", now.plus(VALID))
                .executeUpdate();
        issued.fire(new CodeIssued(conversation, storeId, match.flatMap(OrderCandidate::email), code, locale, VALID));
    }

    /**
     * What a code proves, if it is the one that was sent and still good. A wrong one is counted in a transaction of its own, so
     * it counts whatever happens afterwards.
     *
     * @param seq the place of the message that tries it
     */
    Optional<Proof> redeem(ConversationRef conversation, int seq, String code) {
        return scope.callApart(conversation.tenant(), () -> {
            List<Tuple> held = held(conversation);
            Optional<Proof> proof = held.stream()
                    .filter(row -> hash.matches(row.get("code_hash", byte[].class), code, context(conversation)))
                    .filter(row -> row.get("order_id") != null)
                    .map(row -> new Proof(row.get("order_id", String.class), row.get("order_name", String.class)))
                    .findFirst();
            if (!held.isEmpty() && proof.isEmpty()) {
                count(conversation, seq);
            }
            return proof;
        });
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> held(ConversationRef conversation) {
        return entities.createNativeQuery(HOLD, Tuple.class)
                .setParameter("tenant", conversation.tenant().value())
                .setParameter("conversation", conversation.id())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void count(ConversationRef conversation, int seq) {
        entities.createNativeQuery(COUNT)
                .setParameter("tenant", conversation.tenant().value())
                .setParameter("conversation", conversation.id())
                .setParameter("seq", seq)
                .executeUpdate();
    }

    /** Ends the conversation's code. Inside the transaction that stores the answer it opened, so that both are kept or neither. */
    public void useUp(ConversationRef conversation) {
        entities.createNativeQuery(USE_UP)
                .setParameter("tenant", conversation.tenant().value())
                .setParameter("conversation", conversation.id())
                .executeUpdate();
    }

    private static String context(ConversationRef conversation) {
        return "one-time-code:" + conversation.tenant() + ":" + conversation.id();
    }
}

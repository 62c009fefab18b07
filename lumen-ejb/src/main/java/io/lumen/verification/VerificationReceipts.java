package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What was proven in a conversation, by what, and how often it failed; never a value. Inside the caller's transaction. */
@ApplicationScoped
public class VerificationReceipts {
    private static final String COUNT = """
            insert into verification_tally (tenant_id, conversation_id, failures, last_failure_at) values (:tenant, :conversation, 1, :now)
            on conflict (tenant_id, conversation_id) do update
            set failures = verification_tally.failures + 1, last_failure_at = excluded.last_failure_at""";

    private static final String FAILURES =
            "select failures from verification_tally where tenant_id = :tenant and conversation_id = :conversation";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    VerificationMemory memory;

    @Inject
    Clock clock;

    /**
     * @param proofs oldest first
     * @param failures tries that proved nothing
     */
    public record Receipt(List<Proven> proofs, int failures) {}

    /** One proof: by what, and when. */
    public record Proven(Factor factor, Instant at) {}

    public Receipt of(ConversationRef conversation) {
        List<Integer> failures = entities.createNativeQuery(FAILURES, Integer.class)
                .setParameter("tenant", conversation.tenant().value())
                .setParameter("conversation", conversation.id())
                .getResultList();
        List<Proven> proofs = memory.all(conversation).stream().map(proof -> new Proven(proof.factor(), proof.verifiedAt)).toList();
        return new Receipt(proofs, failures.isEmpty() ? 0 : failures.getFirst());
    }

    /** Notes a try that proved nothing. */
    public void countFailure(ConversationRef conversation) {
        entities.createNativeQuery(COUNT)
                .setParameter("tenant", conversation.tenant().value())
                .setParameter("conversation", conversation.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}

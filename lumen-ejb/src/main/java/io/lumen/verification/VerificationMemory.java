package io.lumen.verification;

import io.lumen.conversation.Accompaniment;
import io.lumen.conversation.ConversationRef;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what conversations have proven, as long as they live. */
@ApplicationScoped
public class VerificationMemory {
    private static final String KEEP = """
            insert into order_verification (tenant_id, conversation_id, order_name, order_id, holder_hash, factor, verified_at)
            select ?, ?, ?, ?, ?, ?, ? from answered
            on conflict (tenant_id, conversation_id, order_name) do update
            set order_id = excluded.order_id, holder_hash = excluded.holder_hash, factor = excluded.factor,
                verified_at = excluded.verified_at""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    Optional<RememberedVerification> find(ConversationRef conversation, String orderName) {
        return scope.call(conversation.tenant(), () -> Optional.ofNullable(
                entities.find(RememberedVerification.class, new RememberedVerification.Key(conversation.id(), orderName))));
    }

    /** Once in each first answer about an order, hence part of the answer's statement. */
    Accompaniment kept(VerifiedOrder verified, byte[] holderHash) {
        return new Accompaniment(KEEP, parameters -> parameters
                .add(verified.conversation().tenant().value())
                .add(verified.conversation().id())
                .add(verified.order().name())
                .add(verified.order().id())
                .add(holderHash)
                .add(verified.factor().code())
                .add(verified.verifiedAt()));
    }

    List<RememberedVerification> all(ConversationRef conversation) {
        return entities.createQuery(
                        "select v from RememberedVerification v where v.conversationId = :conversation order by v.verifiedAt",
                        RememberedVerification.class)
                .setParameter("conversation", conversation.id())
                .getResultList();
    }

    List<String> orderNames(ConversationRef conversation) {
        return entities.createQuery(
                        "select v.orderName from RememberedVerification v where v.conversationId = :conversation order by v.verifiedAt",
                        String.class)
                .setParameter("conversation", conversation.id())
                .getResultList();
    }

    void drop(ConversationRef conversation) {
        entities.createQuery("delete from RememberedVerification v where v.conversationId = :conversation")
                .setParameter("conversation", conversation.id())
                .executeUpdate();
    }
}

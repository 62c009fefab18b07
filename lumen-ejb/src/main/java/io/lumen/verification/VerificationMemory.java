package io.lumen.verification;

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
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    Optional<RememberedVerification> find(ConversationRef conversation, String orderName) {
        return scope.call(conversation.tenant(), () -> Optional.ofNullable(
                entities.find(RememberedVerification.class, new RememberedVerification.Key(conversation.id(), orderName))));
    }

    void keep(VerifiedOrder verified, byte[] holderHash) {
        RememberedVerification.Key key = new RememberedVerification.Key(verified.conversation().id(), verified.order().name());
        RememberedVerification known = entities.find(RememberedVerification.class, key);
        RememberedVerification kept = known == null ? new RememberedVerification() : known;
        kept.conversationId = key.conversationId();
        kept.orderName = key.orderName();
        kept.orderId = verified.order().id();
        kept.holderHash = holderHash;
        kept.factor = verified.factor().code();
        kept.verifiedAt = verified.verifiedAt();
        if (known == null) {
            entities.persist(kept);
        }
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

package io.lumen.ticket;

import io.lumen.conversation.ConversationRef;
import io.lumen.secret.SecretCipher;
import io.lumen.verification.VerifiedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the verified orders of a conversation as they were last told, so that a ticket can carry what the shopper has seen,
 * whoever opens it and whether or not the store answers then. Everything here runs inside the caller's transaction.
 */
@ApplicationScoped
public class OrderReadings {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    SecretCipher cipher;

    /** Takes the place of what was read of this order before. */
    public void keep(VerifiedOrder verified) {
        ConversationRef conversation = verified.conversation();
        OrderSnapshot snapshot = OrderSnapshot.of(verified);
        OrderReading.Key key = new OrderReading.Key(conversation.id(), snapshot.name());
        OrderReading known = entities.find(OrderReading.class, key);
        OrderReading kept = known == null ? new OrderReading() : known;
        kept.conversationId = key.conversationId();
        kept.orderName = key.orderName();
        kept.sealedOrder = cipher.seal(TicketJson.write(snapshot), sealContext(conversation, snapshot.name()));
        kept.readAt = snapshot.readAt();
        if (known == null) {
            entities.persist(kept);
        }
    }

    /** Ends with the conversation's proofs. */
    public void forget(ConversationRef conversation) {
        entities.createQuery("delete from OrderReading r where r.conversationId = :conversation")
                .setParameter("conversation", conversation.id())
                .executeUpdate();
    }

    /** The named orders as last read, in the order of the names given; one that was not read is not among them. */
    List<OrderSnapshot> of(ConversationRef conversation, List<String> orderNames) {
        return orderNames.stream().map(name -> find(conversation, name)).flatMap(Optional::stream).toList();
    }

    private Optional<OrderSnapshot> find(ConversationRef conversation, String name) {
        return Optional.ofNullable(entities.find(OrderReading.class, new OrderReading.Key(conversation.id(), name)))
                .map(reading -> cipher.open(reading.sealedOrder, sealContext(conversation, name)))
                .map(json -> TicketJson.read(json, OrderSnapshot.class));
    }

    private static String sealContext(ConversationRef conversation, String orderName) {
        return "order-reading:" + conversation.tenant() + ":" + conversation.id() + ":" + orderName;
    }
}

package io.lumen.ticket;

import io.lumen.conversation.Accompaniment;
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
 * whoever opens it and whether or not the store answers then. What reads and forgets here runs inside the caller's transaction.
 */
@ApplicationScoped
public class OrderReadings {
    private static final String KEEP = """
            insert into order_reading (tenant_id, conversation_id, order_name, sealed_order, read_at)
            select ?, ?, ?, ?, ? from answered
            on conflict (tenant_id, conversation_id, order_name) do update
            set sealed_order = excluded.sealed_order, read_at = excluded.read_at""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    SecretCipher cipher;

    /** What was read, to be kept with the answer that tells of it, in the place of what was read of this order before. */
    public Accompaniment kept(VerifiedOrder verified) {
        ConversationRef conversation = verified.conversation();
        OrderSnapshot snapshot = OrderSnapshot.of(verified);
        byte[] sealed = cipher.seal(TicketJson.write(snapshot), sealContext(conversation, snapshot.name()));
        return new Accompaniment(KEEP, parameters -> parameters
                .add(conversation.tenant().value())
                .add(conversation.id())
                .add(snapshot.name())
                .add(sealed)
                .add(snapshot.readAt()));
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

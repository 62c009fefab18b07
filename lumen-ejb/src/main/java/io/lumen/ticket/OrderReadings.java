package io.lumen.ticket;

import io.lumen.conversation.ConversationRef;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.DatabaseFault;
import io.lumen.verification.VerifiedOrder;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps the verified orders of a conversation as they were last told, so that a ticket can carry what the shopper has seen,
 * whoever opens it and whether or not the store answers then. Everything here runs inside the caller's transaction.
 */
@ApplicationScoped
public class OrderReadings {
    private static final String KEEP = """
            insert into order_reading (tenant_id, conversation_id, order_name, sealed_order, read_at)
            values (?, ?, ?, ?, ?)
            on conflict (tenant_id, conversation_id, order_name) do update
            set sealed_order = excluded.sealed_order, read_at = excluded.read_at""";

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    SecretCipher cipher;

    /** Takes the place of what was read of this order before; one statement by hand, since every answer about an order does it. */
    public void keep(VerifiedOrder verified) {
        ConversationRef conversation = verified.conversation();
        OrderSnapshot snapshot = OrderSnapshot.of(verified);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, conversation.tenant().value());
            statement.setObject(2, conversation.id());
            statement.setString(3, snapshot.name());
            statement.setBytes(4, cipher.seal(TicketJson.write(snapshot), sealContext(conversation, snapshot.name())));
            statement.setObject(5, snapshot.readAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
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

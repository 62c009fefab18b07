package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantScope;
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

/** Keeps what conversations have proven, as long as they live. */
@ApplicationScoped
public class VerificationMemory {
    private static final String KEEP = """
            insert into order_verification (tenant_id, conversation_id, order_name, order_id, holder_hash, factor, verified_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, conversation_id, order_name) do update
            set order_id = excluded.order_id, holder_hash = excluded.holder_hash, factor = excluded.factor,
                verified_at = excluded.verified_at""";

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    Optional<RememberedVerification> find(ConversationRef conversation, String orderName) {
        return scope.call(conversation.tenant(), () -> Optional.ofNullable(
                entities.find(RememberedVerification.class, new RememberedVerification.Key(conversation.id(), orderName))));
    }

    /** Once in each first answer about an order, hence one statement by hand and not a look and a write by the entity mapping. */
    void keep(VerifiedOrder verified, byte[] holderHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, verified.conversation().tenant().value());
            statement.setObject(2, verified.conversation().id());
            statement.setString(3, verified.order().name());
            statement.setString(4, verified.order().id());
            statement.setBytes(5, holderHash);
            statement.setString(6, verified.factor().code());
            statement.setObject(7, verified.verifiedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
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

package io.lumen.conversation;

import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantScope;
import io.lumen.understanding.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether answers helped, by the shopper's own word. Said again, the last word counts. */
@ApplicationScoped
public class Feedbacks {
    /** Only of what was answered in this very conversation. */
    private static final String KEEP = """
            insert into message_feedback (tenant_id, conversation_id, message_id, helpful, remark, given_at)
            select :tenant, m.conversation_id, m.id, :helpful, :remark, :now
            from message m
            where m.tenant_id = :tenant and m.conversation_id = :conversation and m.id = :message and m.role = 'assistant'
            on conflict (tenant_id, conversation_id, message_id) do update
            set helpful = excluded.helpful, remark = coalesce(excluded.remark, message_feedback.remark), given_at = excluded.given_at""";

    private static final String GIVEN =
            "select message_id, helpful from message_feedback where tenant_id = :tenant and conversation_id = :conversation";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /** False when the conversation has no such answer. */
    public boolean keep(ConversationRef conversation, UUID message, boolean helpful, Optional<String> remark) {
        return scope.call(conversation.tenant(), () -> entities.createNativeQuery(KEEP)
                        .setParameter("tenant", conversation.tenant().value())
                        .setParameter("conversation", conversation.id())
                        .setParameter("message", message)
                        .setParameter("helpful", helpful)
                        .setParameter("remark", remark.map(Feedbacks::masked).orElse(null))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1);
    }

    /** By message; an answer nothing was said of is not in it. */
    public Map<UUID, Boolean> given(ConversationRef conversation) {
        return scope.call(conversation.tenant(), () -> {
            List<Object[]> rows = entities.createNativeQuery(GIVEN, Object[].class)
                    .setParameter("tenant", conversation.tenant().value())
                    .setParameter("conversation", conversation.id())
                    .getResultList();
            return rows.stream().collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (Boolean) row[1]));
        });
    }

    private static String masked(String remark) {
        return EmailAddress.maskAllIn(Addresses.replaceIn(remark, EmailAddress::maskAllIn));
    }
}

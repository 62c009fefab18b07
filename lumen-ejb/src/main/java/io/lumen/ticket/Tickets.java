package io.lumen.ticket;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.runtime.Ids;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantId;
import io.lumen.understanding.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Opens tickets. Everything here runs inside the caller's transaction. */
@ApplicationScoped
public class Tickets {
    private static final String NEXT_NUMBER = """
            insert into ticket_counter (tenant_id, last_number) values (:tenant, 1)
            on conflict (tenant_id) do update set last_number = ticket_counter.last_number + 1
            returning last_number""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    Event<TicketOpened> opened;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** A conversation has at most one ticket that is not solved: asked again, this is it, with what was added now. */
    public Ticket open(TicketContext context) {
        return unsolved(context.conversation())
                .map(known -> completed(known, context))
                .orElseGet(() -> create(context));
    }

    private Ticket create(TicketContext context) {
        Ticket ticket = new Ticket();
        ticket.id = ids.next();
        ticket.number = nextNumber(context.conversation().tenant());
        ticket.conversationId = context.conversation().id();
        ticket.storeId = context.storeId();
        ticket.status = Ticket.OPEN;
        ticket.reason = context.reason().wireName();
        ticket.openedAt = clock.instant();
        ticket.orderNames = context.orderNames();
        ticket.mood = context.mood().name().toLowerCase(Locale.ROOT);
        entities.persist(completed(ticket, context));
        audit.record("shopper", "ticket.opened", ticket.id.toString(), context.reason().wireName());
        opened.fire(new TicketOpened(ticket.id, ticket.number, context.reason(), context.conversation()));
        return ticket;
    }

    private Ticket completed(Ticket ticket, TicketContext context) {
        context.remark().map(Tickets::masked).ifPresent(remark -> ticket.remark = remark);
        context.contact().ifPresent(email -> ticket.sealedContact = cipher.seal(email.value(), contactContext(context, ticket.id)));
        return ticket;
    }

    private static String masked(String remark) {
        return EmailAddress.maskAllIn(Addresses.replaceIn(remark, EmailAddress::maskAllIn));
    }

    private Optional<Ticket> unsolved(ConversationRef conversation) {
        return entities.createQuery(
                        "select t from Ticket t where t.conversationId = :conversation and t.status <> 'solved'", Ticket.class)
                .setParameter("conversation", conversation.id())
                .getResultStream()
                .findFirst();
    }

    private int nextNumber(TenantId tenant) {
        return (Integer) entities.createNativeQuery(NEXT_NUMBER, Integer.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    private static String contactContext(TicketContext context, UUID ticket) {
        return "ticket-contact:" + context.conversation().tenant() + ":" + ticket;
    }
}

package io.lumen.ticket;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.runtime.Ids;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import io.lumen.understanding.Addresses;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.verification.OrderVerification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    OrderVerification verification;

    @Inject
    OrderReadings readings;

    @Inject
    Transcripts transcripts;

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

    /** What the person who takes the case over is told. Empty when the tenant has no such ticket. */
    public Optional<TicketBrief> brief(UUID id) {
        return Optional.ofNullable(entities.find(Ticket.class, id)).map(this::brief);
    }

    /** The newest ticket of each of the conversations that has one, by its number. */
    public Map<UUID, Integer> numbersOf(Collection<UUID> conversations) {
        return entities.createQuery("select t from Ticket t where t.conversationId in :ids", Ticket.class)
                .setParameter("ids", conversations)
                .getResultStream()
                .collect(Collectors.toMap(ticket -> ticket.conversationId, ticket -> ticket.number, Math::max));
    }

    /** The conversation that a ticket was opened in; empty when the tenant has no such ticket. */
    public Optional<UUID> conversationOf(int number) {
        return entities.createQuery("select t.conversationId from Ticket t where t.number = :number", UUID.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public long openedSince(Instant moment) {
        return entities.createQuery("select count(t) from Ticket t where t.openedAt >= :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
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
        ticket.asked = List.of();
        ticket.mood = Mood.NEUTRAL.wireName();
        entities.persist(completed(ticket, context));
        audit.record("shopper", "ticket.opened", ticket.id.toString(), context.reason().wireName());
        opened.fire(new TicketOpened(ticket.id, ticket.number, context.reason(), context.conversation()));
        return ticket;
    }

    private Ticket completed(Ticket ticket, TicketContext context) {
        context.remark().map(Tickets::masked).ifPresent(remark -> ticket.remark = remark);
        context.contact().ifPresent(email -> ticket.sealedContact = cipher.seal(email.value(), contactContext(context.conversation().tenant(), ticket.id)));
        context.receipt().ifPresent(receipt -> ticket.receipt = TicketJson.write(receipt));
        ticket.asked = Stream.concat(ticket.asked.stream(), context.asked().stream().map(Intent::wireName)).distinct().toList();
        if (context.mood() == Mood.UNHAPPY) {
            ticket.mood = context.mood().wireName();
        }
        takeOrders(ticket, context);
        return ticket;
    }

    /** An order, and what is wrong with it, is on the ticket only while this conversation has it proven. */
    private void takeOrders(Ticket ticket, TicketContext context) {
        ConversationRef conversation = context.conversation();
        List<String> proven = verification.provenOrders(conversation);
        Findings findings = new Findings(proven, readings.of(conversation, proven));
        ticket.orderNames = proven;
        ticket.concern = proven.isEmpty() ? null : context.concern().orElse(ticket.concern);
        ticket.checked = findings.checks(context).stream().map(Check::wireName).toList();
        ticket.tracking = findings.tracking().wireName();
        ticket.sealedOrders = findings.orders().isEmpty()
                ? null
                : cipher.seal(TicketJson.write(findings.orders()), ordersContext(conversation.tenant(), ticket.id));
    }

    private TicketBrief brief(Ticket ticket) {
        TenantId tenant = CurrentTenant.require();
        ConversationRef conversation = new ConversationRef(tenant, ticket.conversationId);
        return new TicketBrief(
                ticket.number,
                ticket.storeId,
                TicketReason.valueOf(ticket.reason.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(ticket.concern),
                ticket.openedAt,
                Mood.valueOf(ticket.mood.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(ticket.remark),
                Optional.ofNullable(ticket.sealedContact).flatMap(sealed -> EmailAddress.parse(cipher.open(sealed, contactContext(tenant, ticket.id)))),
                ticket.asked.stream().map(Intent::ofWireName).flatMap(Optional::stream).toList(),
                ticket.checked.stream().map(Check::ofWireName).flatMap(Optional::stream).toList(),
                TrackingFound.ofWireName(ticket.tracking),
                Optional.ofNullable(ticket.receipt).map(json -> TicketJson.read(json, VerificationReceipt.class)),
                Optional.ofNullable(ticket.sealedOrders)
                        .map(sealed -> Arrays.asList(TicketJson.read(cipher.open(sealed, ordersContext(tenant, ticket.id)), OrderSnapshot[].class)))
                        .orElse(List.of()),
                transcripts.of(conversation, ticket.orderNames));
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

    private static String contactContext(TenantId tenant, UUID ticket) {
        return "ticket-contact:" + tenant + ":" + ticket;
    }

    private static String ordersContext(TenantId tenant, UUID ticket) {
        return "ticket-orders:" + tenant + ":" + ticket;
    }
}

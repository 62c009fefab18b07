package io.lumen.notification;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.entitlement.Entitlements;
import io.lumen.entitlement.Feature;
import io.lumen.outbox.Outbox;
import io.lumen.secret.SecretCipher;
import io.lumen.store.StoreDirectory;
import io.lumen.store.StoreProfile;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import io.lumen.ticket.TicketBrief;
import io.lumen.ticket.TicketOpened;
import io.lumen.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a shop's team by e-mail that a conversation needs a person, where the plan has it. The mail is queued in the
 * transaction that opens the ticket; a ticket stands whether or not there is a mail.
 */
@ApplicationScoped
class EscalationMails {
    private static final String SENDER = "Lumen";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    Entitlements entitlements;

    @Inject
    Tickets tickets;

    @Inject
    StoreDirectory stores;

    @Inject
    SecretCipher cipher;

    @Inject
    NotificationSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    void whenOpened(@Observes TicketOpened event) {
        if (entitlements.allows(Feature.ESCALATION_EMAIL)) {
            TicketBrief brief = tickets.brief(event.ticketId()).orElseThrow();
            recipient(brief.storeId()).ifPresent(address -> queue(event, brief, address));
        }
    }

    private void queue(TicketOpened event, TicketBrief brief, EmailAddress address) {
        StoreProfile store = stores.byId(CurrentTenant.require(), brief.storeId()).orElseThrow();
        Letter letter = new EscalationLetter(brief, store, settings.ticketPage(brief.number())).write();
        UUID mail = outbox.queue(MailChannel.NAME, QueuedMail.of(letter, Optional.of(address), SENDER, null).json());
        audit.record("system", "ticket.escalation_queued", event.ticketId().toString(), mail.toString());
    }

    private Optional<EmailAddress> recipient(UUID store) {
        TenantId tenant = CurrentTenant.require();
        return Optional.ofNullable(entities.find(EscalationRecipient.class, store))
                .flatMap(found -> EmailAddress.parse(cipher.open(found.sealedAddress, EscalationRecipient.sealContext(tenant.value(), store))));
    }
}

package io.lumen.audit;

import io.lumen.contact.EmailAddress;
import io.lumen.runtime.Ids;
import io.lumen.tenant.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The tenant's record of who did what, append-only. Writes go along with the transaction that did the thing. */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /**
     * @param actor who: {@code shopper}, {@code system}, or a member's id; never an e-mail address
     * @param action what, as {@code feature.verb}: {@code ticket.opened}
     * @param subject on what: an id
     * @param detail more for the reader, or null; no personal data, no order details
     */
    public void record(String actor, String action, String subject, String detail) {
        CurrentTenant.require();
        // What is written here cannot be taken out again for one person, so an address that somebody typed does not get in.
        String kept = detail == null ? null : EmailAddress.maskAllIn(detail);
        entities.persist(new AuditEvent(ids.next(), clock.instant(), actor, action, subject, kept));
    }

    /** Those before an event, the newest first. @param moment when it was; @param id its id */
    public List<AuditEvent> before(Instant moment, UUID id, int count) {
        return entities.createQuery(
                        "select e from AuditEvent e where e.at < :moment or (e.at = :moment and e.id < :id) order by e.at desc, e.id desc", AuditEvent.class)
                .setParameter("moment", moment)
                .setParameter("id", id)
                .setMaxResults(count)
                .getResultList();
    }

    /** The newest first. */
    public List<AuditEvent> newest(int count) {
        return entities.createQuery("select e from AuditEvent e order by e.at desc, e.id desc", AuditEvent.class)
                .setMaxResults(count)
                .getResultList();
    }
}

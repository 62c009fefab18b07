package io.lumen.audit;

import io.lumen.contact.EmailAddress;
import io.lumen.runtime.Ids;
import io.lumen.tenant.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Inject
    Doer doer;

    /**
     * Notes what was done. When the actor is the person at the door, their name is noted too, and the visit they are on.
     *
     * @param actor who: {@code shopper}, {@code system}, a person's number, or that of one of our own people after {@code admin:};
     *     never an e-mail address
     * @param action what, as {@code feature.verb}: {@code ticket.opened}
     * @param subject on what: an id
     * @param detail more for the reader, or null; no personal data, no order details
     */
    public void record(String actor, String action, String subject, String detail) {
        CurrentTenant.require();
        // What is written here cannot be taken out again for one person, so an address that somebody typed does not get in.
        String kept = detail == null ? null : EmailAddress.maskAllIn(detail);
        Optional<Doer.Known> known = known().filter(person -> person.isMeantBy(actor));
        entities.persist(new AuditEvent(
                ids.next(),
                clock.instant(),
                known.map(person -> person.actor(actor)).orElse(actor),
                known.map(Doer.Known::name).orElse(null),
                action,
                subject,
                kept,
                known.flatMap(Doer.Known::visit).orElse(null)));
    }

    /** The newest first. */
    public List<AuditEvent> newest(int count) {
        return find(AuditQuery.newest(count));
    }

    /** Those that are looked for, the newest first. */
    public List<AuditEvent> find(AuditQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("select e from AuditEvent e where 1 = 1");
        query.wordsPattern().ifPresent(pattern -> {
            text.append(" and lower(concat(e.action, ' ', e.subject, ' ', coalesce(e.actorName, ''), ' ', coalesce(e.detail, ''))) like :words escape '\\'");
            values.put("words", pattern);
        });
        query.actionPattern().ifPresent(pattern -> {
            text.append(" and e.action like :action escape '\\'");
            values.put("action", pattern);
        });
        query.from().ifPresent(from -> {
            text.append(" and e.at >= :from");
            values.put("from", from);
        });
        query.until().ifPresent(until -> {
            text.append(" and e.at < :until");
            values.put("until", until);
        });
        query.after().ifPresent(place -> {
            text.append(" and (e.at < :moment or (e.at = :moment and e.id < :id))");
            values.put("moment", place.moment());
            values.put("id", place.id());
        });
        TypedQuery<AuditEvent> found = entities.createQuery(text.append(" order by e.at desc, e.id desc").toString(), AuditEvent.class);
        values.forEach(found::setParameter);
        return found.setMaxResults(query.count()).getResultList();
    }

    /** Whether the very same was noted in this visit before. */
    public boolean holds(UUID visit, String action, String detail) {
        return !entities.createQuery("select e.id from AuditEvent e where e.visit = :visit and e.action = :action and e.detail = :detail", UUID.class)
                .setParameter("visit", visit)
                .setParameter("action", action)
                .setParameter("detail", detail)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What runs by itself has nobody at the door. */
    private Optional<Doer.Known> known() {
        try {
            return doer.known();
        } catch (ContextNotActiveException nobody) {
            return Optional.empty();
        }
    }
}

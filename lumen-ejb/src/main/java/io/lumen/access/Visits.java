package io.lumen.access;

import io.lumen.audit.AuditTrail;
import io.lumen.runtime.Ids;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Visits of our own people to tenants: for a reason, for half an hour, reading until they ask again with a reason of its own.
 * Nothing of it is secret: the tenant's owners are told when it begins, and what is looked at and changed stands in the tenant's
 * own audit trail under the visitor's name.
 */
@ApplicationScoped
public class Visits {
    static final Duration LENGTH = Duration.ofMinutes(30);
    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SignedInSessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNotice> notices;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    /** Begins a visit in this session; one that it was on before ends. */
    public VisitOutcome begin(SignedIn admin, SignedInToken session, TenantId tenant, String reason) {
        VisitOutcome outcome = scope.call(tenant, () -> begin(admin, tenant, reason));
        if (outcome instanceof VisitOutcome.GoesOn(Visit visit)) {
            admin.visit().ifPresent(former -> finish(admin, former));
            sessions.visit(session, Optional.of(new VisitRef(tenant, visit.id())));
        }
        return outcome;
    }

    private VisitOutcome begin(SignedIn admin, TenantId tenant, String reason) {
        Tenant found = entities.find(Tenant.class, tenant.value());
        if (found == null) {
            return new VisitOutcome.Unknown();
        }
        if (found.status() == TenantStatus.CLOSED) {
            return new VisitOutcome.Closed();
        }
        Instant now = clock.instant();
        VisitRow row = new VisitRow(ids.next(), admin, reason, now, now.plus(LENGTH));
        entities.persist(row);
        audit.record(actor(admin), "visit.begun", row.id.toString(), reason);
        Visit visit = row.in(tenant);
        notices.fire(new VisitNotice.Begun(visit));
        return new VisitOutcome.GoesOn(visit);
    }

    /** Lets the visit change things too, until it ends as it would have. */
    public VisitOutcome allowWrites(SignedIn admin, String reason) {
        return going(admin, row -> {
            Instant now = clock.instant();
            if (row.writesSince == null) {
                row.writesSince = now;
                row.writeReason = reason;
                audit.record(actor(admin), "visit.writes", row.id.toString(), reason);
                notices.fire(new VisitNotice.Writes(row.in(tenant(admin))));
            }
            return row.in(tenant(admin));
        });
    }

    /** Ends the session's visit, if it is on one. */
    public void end(SignedIn admin, SignedInToken session) {
        admin.visit().ifPresent(visit -> {
            finish(admin, visit);
            sessions.visit(session, Optional.empty());
        });
    }

    /** The visit the person is on, as long as it goes on. */
    public Optional<Visit> current(SignedIn person) {
        return going(person, row -> row.in(tenant(person))) instanceof VisitOutcome.GoesOn(Visit visit) ? Optional.of(visit) : Optional.empty();
    }

    /** All visits to a tenant, the newest first. */
    public List<Visit> to(TenantId tenant) {
        return scope.call(tenant, () -> entities.createQuery("select v from VisitRow v order by v.startedAt desc, v.id desc", VisitRow.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> row.in(tenant))
                .toList());
    }

    /**
     * Notes what is done at a door during a visit: the same door with the same things once a visit, so that a page that asks twice
     * does not bury the rest.
     *
     * @param door method and path
     */
    public void note(Actor visitor, String door, boolean changes) {
        visitor.visit().ifPresent(visit -> scope.run(visitor.tenant(), () -> {
            String action = changes ? "visit.changed" : "visit.looked";
            if (changes || !audit.holds(visit, action, door)) {
                audit.record("admin:" + visitor.person(), action, visit.toString(), door);
            }
        }));
    }

    Admittance admit(SignedIn person, Deed deed) {
        Optional<Visit> visit = person.platformRoles().contains(PlatformRole.PLATFORM_ADMIN) ? current(person) : Optional.empty();
        if (visit.isEmpty()) {
            return new Admittance.VisitOver();
        }
        return deed.changes() && !visit.get().writes()
                ? new Admittance.VisitReadsOnly()
                : new Admittance.Granted(new Actor(person.person(), person.name(), visit.get().tenant(), Role.OWNER, Optional.of(visit.get().id())));
    }

    private VisitOutcome going(SignedIn person, Function<VisitRow, Visit> work) {
        return person.visit().<VisitOutcome>map(ref -> scope.call(ref.tenant(), () -> {
            VisitRow row = entities.find(VisitRow.class, ref.id());
            boolean goesOn = row != null
                    && row.person.equals(person.person())
                    && row.in(ref.tenant()).goesOn(clock.instant())
                    && entities.find(Tenant.class, ref.tenant().value()).status() != TenantStatus.CLOSED;
            return goesOn ? new VisitOutcome.GoesOn(work.apply(row)) : new VisitOutcome.Over();
        })).orElseGet(VisitOutcome.Over::new);
    }

    private void finish(SignedIn admin, VisitRef visit) {
        scope.run(visit.tenant(), () -> {
            VisitRow row = entities.find(VisitRow.class, visit.id(), LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            if (row != null && row.person.equals(admin.person()) && row.in(visit.tenant()).goesOn(now)) {
                row.endedAt = now;
                audit.record(actor(admin), "visit.ended", visit.id().toString(), null);
            }
        });
    }

    private static TenantId tenant(SignedIn person) {
        return person.visit().orElseThrow().tenant();
    }

    private static String actor(SignedIn admin) {
        return "admin:" + admin.person();
    }
}

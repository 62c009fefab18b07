package io.lumen.operations;

import io.lumen.access.SignedIn;
import io.lumen.audit.AuditTrail;
import io.lumen.entitlement.Agreement;
import io.lumen.entitlement.Agreements;
import io.lumen.entitlement.Overridable;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Agrees with a tenant on another plan, limit or feature for a time, and ends such an agreement; each stands in its audit trail. */
@ApplicationScoped
public class TenantAgreements {
    /** What is to hold longer is a plan. */
    static final Duration LONGEST = Duration.ofDays(366);

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Agreements agreements;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** There is no such tenant, or no such agreement to end. */
        UNKNOWN,
        /** Nothing is agreed on with whoever has ended their account. */
        CLOSED,
        /** It cannot have that value. */
        NO_SUCH_VALUE,
        /** The end is not in the future, or more than a year away. */
        NO_SUCH_END
    }

    public Outcome agree(SignedIn admin, TenantId tenant, Overridable about, String value, String reason, Instant until) {
        Instant now = clock.instant();
        if (!about.takes(value)) {
            return Outcome.NO_SUCH_VALUE;
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            return Outcome.NO_SUCH_END;
        }
        return scope.call(tenant, () -> {
            Tenant found = entities.find(Tenant.class, tenant.value());
            if (found == null) {
                return Outcome.UNKNOWN;
            }
            if (found.status() == TenantStatus.CLOSED) {
                return Outcome.CLOSED;
            }
            agreements.put(new Agreement(about, value, reason, admin.person(), admin.name(), now, until));
            audit.record(actor(admin), "entitlement.agreed", about.wireName(), value + " → " + until + ": " + reason);
            return Outcome.DONE;
        });
    }

    /** Ends one before its time. */
    public Outcome end(SignedIn admin, TenantId tenant, Overridable about, String reason) {
        return scope.call(tenant, () -> agreements.end(about)
                .map(ended -> {
                    audit.record(actor(admin), "entitlement.ended", about.wireName(), reason);
                    return Outcome.DONE;
                })
                .orElse(Outcome.UNKNOWN));
    }

    private static String actor(SignedIn admin) {
        return "admin:" + admin.person();
    }
}

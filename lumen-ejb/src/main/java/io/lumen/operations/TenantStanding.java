package io.lumen.operations;

import io.lumen.access.SignedIn;
import io.lumen.audit.AuditTrail;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Sets a tenant aside and takes it up again. Nothing is deleted: its widget answers politely, its people are told when they
 * sign in, and both end with the reactivation. The reason stands in the tenant's own audit trail.
 */
@ApplicationScoped
public class TenantStanding {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    AuditTrail audit;

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** It stood so already; nothing was written. */
        UNCHANGED,
        UNKNOWN,
        /** A tenant that is closed, or that its owners are closing, is neither suspended nor reactivated. */
        CLOSED
    }

    public Outcome suspend(SignedIn admin, TenantId tenant, String reason) {
        return change(admin, tenant, TenantStatus.SUSPENDED, "tenant.suspended", reason);
    }

    public Outcome reactivate(SignedIn admin, TenantId tenant, String reason) {
        return change(admin, tenant, TenantStatus.ACTIVE, "tenant.reactivated", reason);
    }

    private Outcome change(SignedIn admin, TenantId id, TenantStatus to, String action, String reason) {
        return scope.call(id, () -> {
            Tenant tenant = entities.find(Tenant.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (tenant == null) {
                return Outcome.UNKNOWN;
            }
            if (tenant.status() == TenantStatus.CLOSED || tenant.status() == TenantStatus.CLOSING) {
                return Outcome.CLOSED;
            }
            if (tenant.status() == to) {
                return Outcome.UNCHANGED;
            }
            tenant.stands(to);
            audit.record("admin:" + admin.person(), action, id.toString(), reason);
            return Outcome.DONE;
        });
    }
}

package io.lumen.entitlement;

import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Answers "may this tenant do that?" inside the tenant's transaction, without asking anybody about money. */
@ApplicationScoped
public class Entitlements {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    public boolean allows(Feature feature) {
        return plan().includes(feature);
    }

    /** The first plan of a tenant that begins now, in its transaction. */
    public void begin(Plan plan) {
        entities.persist(new TenantPlan(CurrentTenant.require(), plan));
    }

    /** A tenant without a recorded plan is on the free one. */
    public Plan plan() {
        TenantId tenant = CurrentTenant.require();
        TenantPlan chosen = entities.find(TenantPlan.class, tenant.value());
        return chosen == null ? Plan.FREE : chosen.plan();
    }
}

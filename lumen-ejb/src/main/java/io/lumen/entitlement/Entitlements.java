package io.lumen.entitlement;

import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Answers "may this tenant do that?" inside the tenant's transaction, without asking anybody about money: by what was agreed on
 * with the tenant for now, otherwise by its plan.
 */
@ApplicationScoped
public class Entitlements {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    Agreements agreements;

    public boolean allows(Feature feature) {
        return Overridable.of(feature)
                .flatMap(agreements::about)
                .map(agreement -> agreement.value().equals(Overridable.ON))
                .orElseGet(() -> plan().includes(feature));
    }

    /** The first plan of a tenant that begins now, in its transaction. */
    public void begin(Plan plan) {
        entities.persist(new TenantPlan(CurrentTenant.require(), plan));
    }

    /** The plan that holds now. A tenant without a recorded plan is on the free one. */
    public Plan plan() {
        return agreements.about(Overridable.PLAN).flatMap(agreement -> Plan.ofCode(agreement.value())).orElseGet(this::recorded);
    }

    private Plan recorded() {
        TenantId tenant = CurrentTenant.require();
        TenantPlan chosen = entities.find(TenantPlan.class, tenant.value());
        return chosen == null ? Plan.FREE : chosen.plan();
    }
}

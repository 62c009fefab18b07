package io.lumen.entitlement;

import io.lumen.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** The plan of one tenant. */
@Entity
@Table(name = "tenant_plan")
class TenantPlan {
    @Id
    @Column(name = "tenant_id")
    private Long tenantId;

    private String plan;

    protected TenantPlan() {}

    TenantPlan(TenantId tenant, Plan plan) {
        this.tenantId = tenant.value();
        this.plan = plan.name().toLowerCase(Locale.ROOT);
    }

    Plan plan() {
        return Plan.valueOf(plan.toUpperCase(Locale.ROOT));
    }
}

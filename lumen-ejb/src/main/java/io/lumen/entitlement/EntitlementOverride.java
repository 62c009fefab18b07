package io.lumen.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An agreement with one tenant as it is kept; see {@link Agreement}. */
@Entity
@Table(name = "entitlement_override")
class EntitlementOverride {
    @Id
    String name;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    String value;
    String reason;

    @Column(name = "set_by")
    UUID setBy;

    @Column(name = "set_by_name")
    String setByName;

    @Column(name = "set_at")
    Instant setAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    protected EntitlementOverride() {}

    EntitlementOverride(String name) {
        this.name = name;
    }

    void becomes(Agreement agreement) {
        value = agreement.value();
        reason = agreement.reason();
        setBy = agreement.setBy();
        setByName = agreement.setByName();
        setAt = agreement.setAt();
        expiresAt = agreement.expiresAt();
    }
}

package io.lumen.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A text of a merchant's: how the shop ships, takes back, is paid. */
@Entity
@Table(name = "policy_text")
class PolicyText {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "store_id")
    UUID storeId;

    String locale;
    String title;
    String body;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;

    protected PolicyText() {}
}

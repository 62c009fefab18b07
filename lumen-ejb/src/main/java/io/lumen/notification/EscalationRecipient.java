package io.lumen.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Where a shop's team is told that a conversation needs a person. */
@Entity
@Table(name = "escalation_recipient")
class EscalationRecipient {
    @Id
    @Column(name = "store_id")
    UUID storeId;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "sealed_address")
    byte[] sealedAddress;

    protected EscalationRecipient() {}

    /** What the sealed address is bound to: it opens only for this tenant's store. */
    static String sealContext(long tenant, UUID store) {
        return "escalation-recipient:" + tenant + ":" + store;
    }
}

package io.lumen.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That a conversation has proven an order: which, when, by what; never the value. */
@Entity
@IdClass(RememberedVerification.Key.class)
@Table(name = "order_verification")
class RememberedVerification {
    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Id
    @Column(name = "order_name")
    String orderName;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "holder_hash")
    byte[] holderHash;

    String factor;

    @Column(name = "verified_at")
    Instant verifiedAt;

    protected RememberedVerification() {}

    Factor factor() {
        return Factor.ofCode(factor);
    }

    /** Which order of which conversation. */
    record Key(UUID conversationId, String orderName) {}
}

package io.lumen.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A verified order as it was last read in a conversation, sealed. */
@Entity
@IdClass(OrderReading.Key.class)
@Table(name = "order_reading")
class OrderReading {
    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Id
    @Column(name = "order_name")
    String orderName;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "sealed_order")
    byte[] sealedOrder;

    @Column(name = "read_at")
    Instant readAt;

    protected OrderReading() {}

    /** Which order of which conversation. */
    record Key(UUID conversationId, String orderName) {}
}

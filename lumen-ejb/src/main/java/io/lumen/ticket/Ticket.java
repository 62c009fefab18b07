package io.lumen.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A case for a person, with what it takes to go on from where the machine stopped. Its number counts up within a tenant. */
@Entity
@Table(name = "ticket")
public class Ticket {
    static final String OPEN = "open";

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    int number;

    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "store_id")
    UUID storeId;

    String status;
    String reason;

    @Column(name = "opened_at")
    Instant openedAt;

    String remark;

    @Column(name = "sealed_contact")
    byte[] sealedContact;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "order_names")
    List<String> orderNames;

    String mood;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> asked;

    String concern;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> checked;

    String tracking;
    String receipt;

    @Column(name = "sealed_orders")
    byte[] sealedOrders;

    protected Ticket() {}

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String status() {
        return status;
    }

    public String reason() {
        return reason;
    }
}

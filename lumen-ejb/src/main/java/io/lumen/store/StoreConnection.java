package io.lumen.store;

import io.lumen.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a shop is reached: its access token, sealed, what it may, and what becomes of it when it ends. */
@Entity
@Table(name = "store_connection")
class StoreConnection {
    @Id
    @Column(name = "store_id")
    UUID storeId;

    @org.hibernate.annotations.TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    String way;

    @Column(name = "sealed_token")
    byte[] sealedToken;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes;

    @Column(name = "order_window_days")
    Integer orderWindowDays;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "sealed_refresh_token")
    byte[] sealedRefreshToken;

    @Column(name = "refresh_expires_at")
    Instant refreshExpiresAt;

    @Column(name = "renewing_until")
    Instant renewingUntil;

    @Column(name = "connected_at")
    Instant connectedAt;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Column(name = "failed_at")
    Instant failedAt;

    String trouble;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected StoreConnection() {}

    StoreConnection(UUID storeId, Instant now) {
        this.storeId = storeId;
        this.connectedAt = now;
        this.updatedAt = now;
    }

    /** Notes what the token may, and how far back it lets us read. */
    void rights(ShopFacts facts) {
        scopes = facts.scopes().stream().sorted().toList();
        orderWindowDays = StoreScope.windowOf(facts.scopes());
    }

    /** What a sealed token is bound to: it opens only for this tenant's store. */
    static String sealContext(TenantId tenant, UUID store) {
        return "store-token:" + tenant + ":" + store;
    }

    /** The same for what a new token is had for. */
    static String refreshContext(TenantId tenant, UUID store) {
        return "store-refresh-token:" + tenant + ":" + store;
    }
}

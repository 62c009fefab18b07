package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How a shop is reached: its access token, sealed. */
@Entity
@Table(name = "store_connection")
class StoreConnection {
    @Id
    @Column(name = "store_id")
    UUID storeId;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    @Column(name = "sealed_token")
    byte[] sealedToken;

    @Column(name = "order_window_days")
    Integer orderWindowDays;

    protected StoreConnection() {}

    /** What a sealed token is bound to: it opens only for this tenant's store. */
    static String sealContext(long tenant, UUID store) {
        return "store-token:" + tenant + ":" + store;
    }
}

package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A web origin whose pages may hold a shop's widget. */
@Entity
@IdClass(AllowedOrigin.Key.class)
@Table(name = "allowed_origin")
class AllowedOrigin {
    @Id
    @Column(name = "store_id")
    UUID storeId;

    @Id
    String origin;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    protected AllowedOrigin() {}

    AllowedOrigin(UUID storeId, WebOrigin origin) {
        this.storeId = storeId;
        this.origin = origin.value();
    }

    /** Which origin of which shop. */
    record Key(UUID storeId, String origin) {}
}

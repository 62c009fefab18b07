package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A merchant's shop as it stands in the database. */
@Entity
@Table(name = "store")
class Store {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    String platform;
    String shop;
    String name;

    @Column(name = "time_zone")
    String timeZone;

    String locale;

    @Column(name = "order_number_prefix")
    String orderNumberPrefix;

    @Column(name = "order_number_suffix")
    String orderNumberSuffix;

    @Column(name = "styled_at")
    Instant styledAt;

    @Column(name = "tested_at")
    Instant testedAt;

    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "seen_origin")
    String seenOrigin;

    /** Counts the changes by the merchant's people. */
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected Store() {}

    TenantStores.Progress progress() {
        return new TenantStores.Progress(
                Optional.ofNullable(styledAt), Optional.ofNullable(testedAt), Optional.ofNullable(seenAt), Optional.ofNullable(seenOrigin));
    }

    StoreRef ref() {
        return new StoreRef(new io.lumen.tenant.TenantId(tenantId), id);
    }
}

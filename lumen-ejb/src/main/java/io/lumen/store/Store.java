package io.lumen.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    protected Store() {}
}

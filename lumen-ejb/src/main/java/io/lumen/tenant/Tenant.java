package io.lumen.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** A merchant who is our customer. */
@Entity
@Table(name = "tenant")
public class Tenant {
    @Id
    @Column(name = "tenant_id")
    private Long id;

    private String name;
    private String status;

    protected Tenant() {}

    Tenant(TenantId id, String name) {
        this.id = id.value();
        this.name = name;
        stands(TenantStatus.ACTIVE);
    }

    public TenantId id() {
        return new TenantId(id);
    }

    public String name() {
        return name;
    }

    public TenantStatus status() {
        return TenantStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /** Changes what it is called. */
    public void isCalled(String now) {
        name = now;
    }

    /** Changes whether it is served. */
    public void stands(TenantStatus now) {
        status = now.name().toLowerCase(Locale.ROOT);
    }
}

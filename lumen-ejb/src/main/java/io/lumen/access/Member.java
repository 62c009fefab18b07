package io.lumen.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A person of a tenant, or one who is invited to be. */
@Entity
@Table(name = "member")
class Member {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    UUID person;
    String name;

    @Column(name = "sealed_email")
    byte[] sealedEmail;

    @Column(name = "email_hash")
    byte[] emailHash;

    String role;
    String status;
    Instant since;

    @Version
    int version;

    protected Member() {}

    Role role() {
        return Role.ofWireName(role).orElseThrow();
    }

    boolean isActive() {
        return status.equals("active");
    }
}

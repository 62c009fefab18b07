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
    static final int LONGEST_NAME = 200;

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

    /** Somebody who is invited, and whose name is not known yet. */
    Member(UUID id, byte[] sealedEmail, byte[] emailHash, Role role, Instant since) {
        this.id = id;
        this.name = "";
        this.sealedEmail = sealedEmail;
        this.emailHash = emailHash;
        this.role = role.wireName();
        this.status = "invited";
        this.since = since;
    }

    /** The person has come. */
    void arrived(UUID person, String name, Instant now) {
        this.person = person;
        this.name = name;
        this.status = "active";
        this.since = now;
    }

    Role role() {
        return Role.ofWireName(role).orElseThrow();
    }

    boolean isActive() {
        return status.equals("active");
    }
}

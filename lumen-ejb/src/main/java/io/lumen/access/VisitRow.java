package io.lumen.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A visit as it is kept; see {@link Visit}. */
@Entity
@Table(name = "visit")
class VisitRow {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id")
    Long tenantId;

    UUID person;
    String name;
    String reason;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "writes_since")
    Instant writesSince;

    @Column(name = "write_reason")
    String writeReason;

    protected VisitRow() {}

    VisitRow(UUID id, SignedIn visitor, String reason, Instant startedAt, Instant expiresAt) {
        this.id = id;
        this.person = visitor.person();
        this.name = visitor.name();
        this.reason = reason;
        this.startedAt = startedAt;
        this.expiresAt = expiresAt;
    }

    Visit in(io.lumen.tenant.TenantId tenant) {
        return new Visit(id, tenant, person, name, reason, startedAt, expiresAt, Optional.ofNullable(endedAt), Optional.ofNullable(writesSince), Optional.ofNullable(writeReason));
    }
}

package io.lumen.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Column;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** One thing that somebody did. Written once; the database refuses to change or remove it. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Long tenantId;

    private Instant at;
    private String actor;
    private String action;
    private String subject;
    private String detail;

    protected AuditEvent() {}

    AuditEvent(UUID id, Instant at, String actor, String action, String subject, String detail) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }
}

package io.lumen.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Column;
import java.time.Instant;
import java.util.Optional;
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

    @Column(name = "actor_name")
    private String actorName;

    private String action;
    private String subject;
    private String detail;
    private UUID visit;

    protected AuditEvent() {}

    AuditEvent(UUID id, Instant at, String actor, String actorName, String action, String subject, String detail, UUID visit) {
        this.id = id;
        this.at = at;
        this.actor = actor;
        this.actorName = actorName;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.visit = visit;
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

    /** What the actor was called when they did it; empty where nobody has a name, and where it was not noted. */
    public Optional<String> actorName() {
        return Optional.ofNullable(actorName);
    }

    /** The visit of our own people during which it was done. */
    public Optional<UUID> visit() {
        return Optional.ofNullable(visit);
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

package io.lumen.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What is to leave the system, and how far it has come. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {
    static final String QUEUED = "queued";
    static final String SENT = "sent";
    static final String DEAD = "dead";
    static final String DROPPED = "dropped";

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private Long tenantId;

    private String channel;

    @Column(name = "sealed_body")
    private byte[] sealedBody;

    private String status;
    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected OutboxMessage() {}

    OutboxMessage(UUID id, String channel, byte[] sealedBody, Instant createdAt) {
        this.id = id;
        this.channel = channel;
        this.sealedBody = sealedBody;
        this.status = QUEUED;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String channel() {
        return channel;
    }

    byte[] sealedBody() {
        return sealedBody;
    }

    public boolean isQueued() {
        return status.equals(QUEUED);
    }

    public boolean isSent() {
        return status.equals(SENT);
    }

    public boolean isDead() {
        return status.equals(DEAD);
    }

    public int attempts() {
        return attempts;
    }

    public String lastError() {
        return lastError;
    }

    /** What it said is not needed any more, and some of it should not lie about: addresses, codes. */
    void sent(Instant now) {
        attempts++;
        sealedBody = new byte[0];
        status = SENT;
        lastError = null;
        finishedAt = now;
    }

    void failed(String error) {
        attempts++;
        lastError = error;
    }

    void died(Instant now) {
        status = DEAD;
        finishedAt = now;
    }

    /** A person decided that it is not to leave; nobody needs to know any more what it said. */
    void dropped(Instant now) {
        sealedBody = new byte[0];
        status = DROPPED;
        finishedAt = now;
    }

    void queuedAgain() {
        status = QUEUED;
        attempts = 0;
        finishedAt = null;
    }
}

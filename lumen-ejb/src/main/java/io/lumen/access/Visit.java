package io.lumen.access;

import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One of our own people looking at a tenant as its owners see it.
 *
 * @param person the visitor
 * @param reason why, as the tenant's owners are told
 * @param endedAt when it was ended before its time
 * @param writesSince when the visitor asked to change something as well
 * @param writeReason why, as the tenant's owners are told
 */
public record Visit(
        UUID id,
        TenantId tenant,
        UUID person,
        String name,
        String reason,
        Instant startedAt,
        Instant expiresAt,
        Optional<Instant> endedAt,
        Optional<Instant> writesSince,
        Optional<String> writeReason) {

    public boolean goesOn(Instant now) {
        return endedAt.isEmpty() && expiresAt.isAfter(now);
    }

    /** Whether it may change anything while it goes on. */
    public boolean writes() {
        return writesSince.isPresent();
    }
}

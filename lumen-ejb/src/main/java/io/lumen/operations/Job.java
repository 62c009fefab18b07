package io.lumen.operations;

import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that has not left the system, without what it says.
 *
 * @param dead whether it is a dead letter, which nobody tries again by themselves
 * @param lastError what the last attempt met
 * @param nextAttemptAt when it is tried again; empty for a dead letter
 */
public record Job(
        TenantId tenant, String tenantName, UUID id, String channel, boolean dead, int attempts, Optional<String> lastError,
        Instant createdAt, Optional<Instant> nextAttemptAt) {}

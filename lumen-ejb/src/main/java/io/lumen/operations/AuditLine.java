package io.lumen.operations;

import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event of some tenant's audit trail. @param visit the visit of our own people during which it was done */
public record AuditLine(
        TenantId tenant, String tenantName, UUID id, Instant at, String actor, Optional<String> actorName, String action, String subject,
        Optional<String> detail, Optional<UUID> visit) {}

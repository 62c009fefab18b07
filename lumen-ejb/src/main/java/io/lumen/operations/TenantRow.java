package io.lumen.operations;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A tenant in the console's list.
 *
 * @param shop the handle of its first shop; empty while it has named none
 */
public record TenantRow(TenantId id, String name, Optional<String> shop, TenantStatus status, String plan, Instant createdAt) {}

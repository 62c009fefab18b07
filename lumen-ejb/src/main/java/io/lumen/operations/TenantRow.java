package io.lumen.operations;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import java.time.Instant;

/** A tenant in the console's list. */
public record TenantRow(TenantId id, String name, TenantStatus status, String plan, Instant createdAt) {}

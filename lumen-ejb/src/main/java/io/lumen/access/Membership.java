package io.lumen.access;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;

/** That somebody belongs to a tenant: which, how it stands, as what. */
public record Membership(TenantId tenant, String tenantName, TenantStatus status, Role role) {}

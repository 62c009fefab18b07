package io.lumen.access;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** Which visit, to which tenant. */
public record VisitRef(TenantId tenant, UUID id) {}

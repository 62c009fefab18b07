package io.lumen.store;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** Which shop of which tenant. */
public record StoreRef(TenantId tenant, UUID store) {}

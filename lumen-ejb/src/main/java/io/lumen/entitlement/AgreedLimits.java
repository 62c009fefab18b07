package io.lumen.entitlement;

import io.lumen.tenant.TenantId;
import java.util.OptionalInt;

/** What was agreed on with a tenant about its limits, for whoever counts outside of the tenant's transactions. */
@FunctionalInterface
public interface AgreedLimits {
    /** Empty when nothing is agreed on about it now, and the configuration's figure holds. */
    OptionalInt of(TenantId tenant, Overridable limit);
}

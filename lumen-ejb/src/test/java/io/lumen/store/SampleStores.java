package io.lumen.store;

import io.lumen.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Two shops of two tenants. Both use the same kind of order numbers, so that a mix-up would show. */
public final class SampleStores {
    public static final StoreAccess AURORA = shop(1, "aurora", "#", "");
    public static final StoreAccess BIRCH = shop(2, "birch", "#", "");

    private SampleStores() {}

    /** A shop that writes {@code EN…-B} around its order numbers. */
    public static StoreAccess withPrefixAndSuffix() {
        return shop(1, "northwind", "EN", "-B");
    }

    public static StoreAccess shop(long tenant, String handle, String prefix, String suffix) {
        return new StoreAccess(new TenantId(tenant), UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.UTF_8)), handle, prefix, suffix, "shpat_token_of_" + handle);
    }
}

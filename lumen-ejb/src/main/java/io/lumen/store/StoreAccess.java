package io.lumen.store;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** What an adapter needs to read from a shop. Printing it does not show the token. */
public record StoreAccess(
        TenantId tenant,
        UUID storeId,
        String shop,
        String orderNumberPrefix,
        String orderNumberSuffix,
        String accessToken) {
    @Override
    public String toString() {
        return "StoreAccess[tenant=" + tenant + ", shop=" + shop + "]";
    }
}

package io.lumen.store;

import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an adapter needs to read from a shop. Printing it does not show the token.
 *
 * @param expiresAt when the token ends, if it does
 */
public record StoreAccess(
        TenantId tenant,
        UUID storeId,
        String shop,
        String orderNumberPrefix,
        String orderNumberSuffix,
        String accessToken,
        Optional<Instant> expiresAt) {

    /** With a token that never ends. */
    public StoreAccess(TenantId tenant, UUID storeId, String shop, String orderNumberPrefix, String orderNumberSuffix, String accessToken) {
        this(tenant, storeId, shop, orderNumberPrefix, orderNumberSuffix, accessToken, Optional.empty());
    }

    /** The same shop by another token. */
    StoreAccess by(String token, Optional<Instant> expiry) {
        return new StoreAccess(tenant, storeId, shop, orderNumberPrefix, orderNumberSuffix, token, expiry);
    }

    StoreRef ref() {
        return new StoreRef(tenant, storeId);
    }

    @Override
    public String toString() {
        return "StoreAccess[tenant=" + tenant + ", shop=" + shop + "]";
    }
}

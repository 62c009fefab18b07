package io.lumen.store;

import java.time.ZoneId;
import java.util.Set;

/**
 * What a shop says of itself to whoever holds a token of it.
 *
 * @param scopes the rights that the token carries, as the platform calls them; what may be written may be read
 */
public record ShopFacts(ShopHandle handle, String name, ZoneId timeZone, String orderNumberPrefix, String orderNumberSuffix, Set<String> scopes) {
    public ShopFacts {
        scopes = Set.copyOf(scopes);
    }
}

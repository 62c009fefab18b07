package io.lumen.store;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What a shop says of itself to whoever holds a token of it.
 *
 * @param website where shoppers find it, if that is an address a browser comes from
 * @param scopes the rights that the token carries, as the platform calls them; what may be written may be read
 */
public record ShopFacts(
        ShopHandle handle, String name, ZoneId timeZone, String orderNumberPrefix, String orderNumberSuffix, Optional<WebOrigin> website, Set<String> scopes) {
    public ShopFacts {
        scopes = Set.copyOf(scopes);
    }
}

package io.lumen.store;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A shop as its merchant sets it up.
 *
 * @param shop its handle at its platform; empty until it was connected
 * @param version handed back with a change, so that a change made meanwhile is noticed
 */
public record StoreSettings(
        UUID id, String name, Optional<String> shop, ZoneId timeZone, String orderNumberPrefix, String orderNumberSuffix, int version,
        Optional<ConnectionView> connection) {

    /** What a merchant may change of it. */
    public record Change(String name, ZoneId timeZone, String orderNumberPrefix, String orderNumberSuffix, int version) {}
}

package io.lumen.order;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a parcel.
 *
 * @param place city and region as the carrier gave them
 * @param phrase the carrier's own words; never shown, read by {@code tracking} only
 */
public record ShipmentEvent(Instant at, ShipmentState state, Optional<String> place, Optional<String> phrase) {
    public ShipmentEvent(Instant at, ShipmentState state, Optional<String> place) {
        this(at, state, place, Optional.empty());
    }
}

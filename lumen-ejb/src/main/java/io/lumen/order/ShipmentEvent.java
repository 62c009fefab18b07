package io.lumen.order;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a parcel.
 *
 * @param place city and region as the carrier gave them
 */
public record ShipmentEvent(Instant at, ShipmentState state, Optional<String> place) {}

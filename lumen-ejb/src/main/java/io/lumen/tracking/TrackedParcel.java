package io.lumen.tracking;

import io.lumen.order.OrderItem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A parcel as it is told: what is known of it, who says so, how old it is, and what about it needs a person.
 *
 * @param carrier by the store's word, or by the form of the number
 * @param estimate when it is expected; empty once it is there or not coming
 * @param overdue whether the day of the estimate is over
 * @param items what is in it, where the store says so
 */
public record TrackedParcel(
        ShipmentStatus status,
        Optional<Carrier> carrier,
        Optional<String> number,
        Optional<Link> link,
        Optional<Scan> lastScan,
        Optional<Instant> estimate,
        boolean overdue,
        Optional<Instant> deliveredAt,
        List<OrderItem> items,
        Set<Concern> concerns) {

    public TrackedParcel {
        items = List.copyOf(items);
        concerns = Set.copyOf(concerns);
    }

    /** @param guessed true: the store named none, the number looks like theirs */
    public record Carrier(String name, boolean guessed) {}

    /** @param ours true: the store gave none, and this is the page where this carrier's numbers are followed */
    public record Link(URI address, boolean ours) {}

    /**
     * The last thing known to have happened.
     *
     * @param byCarrier true: a carrier's scan; false: the store's own entry
     * @param old whether it is too old to be told as news
     */
    public record Scan(Instant at, ShipmentStatus status, Optional<String> place, boolean byCarrier, boolean old) {}
}

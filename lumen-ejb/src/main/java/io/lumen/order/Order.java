package io.lumen.order;

import io.lumen.contact.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the store told it at one moment. Nothing in it is ours: an empty field is one the store did not fill.
 *
 * @param id the store's own id
 * @param name what the store calls it, for example {@code #1042}
 * @param email the address given at checkout
 * @param items what was bought and not removed again; {@link #moreItems} tells that the list was cut
 * @param handling what the store says beyond the status
 * @param readAt when the store told us
 */
public record Order(
        String id,
        String name,
        Optional<EmailAddress> email,
        Instant placedAt,
        OrderStatus status,
        PaymentStatus payment,
        List<OrderItem> items,
        boolean moreItems,
        List<Shipment> shipments,
        Optional<Instant> cancelledAt,
        Handling handling,
        Instant readAt) {

    /** An order of which the store says no more than this. */
    public Order(
            String id,
            String name,
            Optional<EmailAddress> email,
            Instant placedAt,
            OrderStatus status,
            PaymentStatus payment,
            List<OrderItem> items,
            boolean moreItems,
            List<Shipment> shipments,
            Optional<Instant> cancelledAt,
            Instant readAt) {
        this(id, name, email, placedAt, status, payment, items, moreItems, shipments, cancelledAt, Handling.unsaid(), readAt);
    }

    public Order {
        items = List.copyOf(items);
        shipments = List.copyOf(shipments);
    }

    /** Names the order and shows nothing of it. */
    @Override
    public String toString() {
        return "Order[id=" + id + "]";
    }
}

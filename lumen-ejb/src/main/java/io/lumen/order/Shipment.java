package io.lumen.order;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One parcel of an order.
 *
 * @param trackingUrl http or https only
 * @param lastEvent the newest thing known of it
 * @param estimatedDelivery what the store expects; empty once delivered
 */
public record Shipment(
        Optional<String> carrier,
        Optional<String> trackingNumber,
        Optional<URI> trackingUrl,
        ShipmentState state,
        Optional<Instant> shippedAt,
        Optional<ShipmentEvent> lastEvent,
        Optional<Instant> estimatedDelivery,
        Optional<Instant> deliveredAt,
        List<OrderItem> items) {

    public Shipment {
        items = List.copyOf(items);
    }
}

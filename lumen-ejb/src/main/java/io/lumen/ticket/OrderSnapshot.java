package io.lumen.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lumen.order.Order;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentEvent;
import io.lumen.order.ShipmentState;
import io.lumen.verification.VerifiedOrder;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A verified order as the store told it at one moment, for the person who takes the case over. Made from a
 * {@link VerifiedOrder} and from nothing else. Null where the store said nothing; the shopper's address is not part of it.
 *
 * @param readAt when the store told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderSnapshot(
        String name,
        Instant placedAt,
        OrderStatus status,
        PaymentStatus payment,
        List<Item> items,
        boolean moreItems,
        List<Parcel> parcels,
        Instant cancelledAt,
        Instant readAt) {

    public OrderSnapshot {
        items = List.copyOf(items);
        parcels = List.copyOf(parcels);
    }

    static OrderSnapshot of(VerifiedOrder verified) {
        Order order = verified.order();
        return new OrderSnapshot(
                order.name(),
                order.placedAt(),
                order.status(),
                order.payment(),
                order.items().stream().map(item -> new Item(item.title(), item.quantity())).toList(),
                order.moreItems(),
                order.shipments().stream().map(Parcel::of).toList(),
                order.cancelledAt().orElse(null),
                order.readAt());
    }

    /** Whether anything leads to a parcel: a number, a link, a scan. */
    boolean hasTracking() {
        return parcels.stream().anyMatch(Parcel::hasTracking);
    }

    /** Names the order and shows nothing of it. */
    @Override
    public String toString() {
        return "OrderSnapshot[readAt=" + readAt + "]";
    }

    /** The title is the merchant's text, and text only. */
    public record Item(String title, int quantity) {}

    /** @param trackingUrl a carrier's page; links that open with a secret are left out */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parcel(
            String carrier,
            String trackingNumber,
            String trackingUrl,
            ShipmentState state,
            Instant lastEventAt,
            ShipmentState lastEvent,
            String lastEventPlace,
            Instant estimatedDelivery,
            Instant deliveredAt) {

        private static Parcel of(Shipment shipment) {
            return new Parcel(
                    shipment.carrier().orElse(null),
                    shipment.trackingNumber().orElse(null),
                    shipment.trackingUrl().flatMap(TrackingLinks::passedOn).map(URI::toString).orElse(null),
                    shipment.state(),
                    shipment.lastEvent().map(ShipmentEvent::at).orElse(null),
                    shipment.lastEvent().map(ShipmentEvent::state).orElse(null),
                    shipment.lastEvent().flatMap(ShipmentEvent::place).orElse(null),
                    shipment.estimatedDelivery().orElse(null),
                    shipment.deliveredAt().orElse(null));
        }

        private boolean hasTracking() {
            return trackingNumber != null || trackingUrl != null || lastEventAt != null;
        }
    }
}

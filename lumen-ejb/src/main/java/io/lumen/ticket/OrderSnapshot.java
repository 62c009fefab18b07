package io.lumen.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lumen.order.Order;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.ParcelReading;
import io.lumen.tracking.Patience;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.tracking.TrackedParcel;
import io.lumen.verification.VerifiedOrder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
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
        ReturnState returned,
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
        ParcelReading reading = new ParcelReading(Patience.USUAL, order.readAt(), ZoneOffset.UTC);
        return new OrderSnapshot(
                order.name(),
                order.placedAt(),
                order.status(),
                order.payment(),
                order.handling().returned(),
                order.items().stream().map(item -> new Item(item.title(), item.quantity())).toList(),
                order.moreItems(),
                order.shipments().stream().map(shipment -> Parcel.of(reading.read(shipment, order.handling().delivery()))).toList(),
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

    /**
     * One parcel, read as the shopper was told of it.
     *
     * @param carrierGuessed the store named none, the number looks like theirs
     * @param trackingUrl a carrier's page; links that open with a secret are left out
     * @param scanned what the last scan was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parcel(
            ShipmentStatus status,
            String carrier,
            boolean carrierGuessed,
            String trackingNumber,
            String trackingUrl,
            Instant scannedAt,
            ShipmentStatus scanned,
            String scannedPlace,
            Instant estimatedDelivery,
            Instant deliveredAt) {

        private static Parcel of(TrackedParcel parcel) {
            return new Parcel(
                    parcel.status(),
                    parcel.carrier().map(TrackedParcel.Carrier::name).orElse(null),
                    parcel.carrier().map(TrackedParcel.Carrier::guessed).orElse(false),
                    parcel.number().orElse(null),
                    parcel.link().map(TrackedParcel.Link::address).flatMap(TrackingLinks::passedOn).map(URI::toString).orElse(null),
                    parcel.lastScan().map(TrackedParcel.Scan::at).orElse(null),
                    parcel.lastScan().map(TrackedParcel.Scan::status).orElse(null),
                    parcel.lastScan().flatMap(TrackedParcel.Scan::place).orElse(null),
                    parcel.estimate().orElse(null),
                    parcel.deliveredAt().orElse(null));
        }

        private boolean hasTracking() {
            return trackingNumber != null || trackingUrl != null || scannedAt != null;
        }
    }
}

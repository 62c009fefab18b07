package io.lumen.answer;

import io.lumen.order.DeliveryMethod;
import io.lumen.order.Order;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.tracking.TrackedParcel;
import java.util.List;
import java.util.Locale;

/** How an order stands, as it is told: the store's status seen together with how the order reaches the shopper. */
enum Standing {
    PROCESSING,
    PROCESSING_PICK_UP,
    PROCESSING_LOCAL,
    PROCESSING_DIGITAL,
    PREPARING,
    AWAITING_WAREHOUSE,
    REQUEST_DECLINED,
    RESTOCKED,
    NOTHING_TO_SHIP,
    /** The money went back, and nothing was sent. */
    REFUNDED,
    PARTIALLY_SHIPPED,
    SHIPPED,
    /** Several parcels, none of them the whole. */
    SHIPPED_SEVERAL,
    SENT_LOCALLY,
    SENT_DIGITALLY,
    READY_FOR_PICKUP,
    COLLECTED,
    HANDED_OVER,
    DELIVERED,
    ON_HOLD,
    SCHEDULED,
    CANCELLED,
    /** Called off when parcels were with the carrier already. */
    CANCELLED_SHIPPED,
    UNKNOWN;

    static Standing of(Order order, List<TrackedParcel> parcels) {
        return switch (order.status()) {
            case PROCESSING, PREPARING -> waiting(order);
            case AWAITING_WAREHOUSE -> AWAITING_WAREHOUSE;
            case REQUEST_DECLINED -> REQUEST_DECLINED;
            case RESTOCKED -> RESTOCKED;
            case NOTHING_TO_SHIP -> order.payment() == PaymentStatus.REFUNDED ? REFUNDED : NOTHING_TO_SHIP;
            case PARTIALLY_SHIPPED -> PARTIALLY_SHIPPED;
            case SHIPPED -> sent(order, parcels);
            case DELIVERED -> has(parcels, ShipmentStatus.DELIVERED) ? DELIVERED : arrivedOtherwise(order, parcels);
            case ON_HOLD -> ON_HOLD;
            case SCHEDULED -> SCHEDULED;
            case CANCELLED -> parcels.isEmpty() ? CANCELLED : CANCELLED_SHIPPED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Standing waiting(Order order) {
        if (order.payment() == PaymentStatus.REFUNDED) {
            return REFUNDED;
        }
        return switch (order.handling().delivery()) {
            case PICK_UP, RETAIL -> PROCESSING_PICK_UP;
            case LOCAL -> PROCESSING_LOCAL;
            case DIGITAL -> PROCESSING_DIGITAL;
            case SHIPPING, PICKUP_POINT -> order.status() == OrderStatus.PREPARING ? PREPARING : PROCESSING;
        };
    }

    private static Standing sent(Order order, List<TrackedParcel> parcels) {
        DeliveryMethod delivery = order.handling().delivery();
        return switch (delivery) {
            case PICK_UP, RETAIL -> has(parcels, ShipmentStatus.READY_FOR_PICKUP) ? READY_FOR_PICKUP : HANDED_OVER;
            case DIGITAL -> SENT_DIGITALLY;
            case LOCAL -> SENT_LOCALLY;
            case SHIPPING, PICKUP_POINT -> parcels.size() > 1 && !order.handling().moreParcels() ? SHIPPED_SEVERAL : SHIPPED;
        };
    }

    /** The store sees it as arrived; the carrier's words say that it waits to be fetched, went back, or was fetched. */
    private static Standing arrivedOtherwise(Order order, List<TrackedParcel> parcels) {
        return parcels.stream().allMatch(parcel -> parcel.status() == ShipmentStatus.COLLECTED) && !parcels.isEmpty()
                ? COLLECTED
                : sent(order, parcels);
    }

    private static boolean has(List<TrackedParcel> parcels, ShipmentStatus status) {
        return parcels.stream().anyMatch(parcel -> parcel.status() == status);
    }

    /** Whether the whole of it, or a part, is on its way in parcels. */
    boolean isUnderWay() {
        return this == SHIPPED || this == SHIPPED_SEVERAL || this == PARTIALLY_SHIPPED || this == SENT_LOCALLY || this == CANCELLED_SHIPPED;
    }

    /** Stable, for programs. Several parcels are "shipped" like one. */
    String code() {
        return this == SHIPPED_SEVERAL ? SHIPPED.code() : name().toLowerCase(Locale.ROOT);
    }
}

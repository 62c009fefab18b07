package io.lumen.answer;

import io.lumen.order.DeliveryMethod;
import io.lumen.order.HoldReason;
import io.lumen.order.Order;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.Concern;
import io.lumen.tracking.Patience;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.tracking.TrackedParcel;
import java.util.EnumSet;
import java.util.Set;

/** Notices what about an order is a case for a person. */
final class OrderConcerns {
    /** A shopper can clear these up with a person, and nobody else can. */
    private static final Set<HoldReason> FOR_THE_SHOPPER = EnumSet.of(HoldReason.INCORRECT_ADDRESS, HoldReason.AWAITING_PAYMENT);

    private OrderConcerns() {}

    static Set<Concern> of(Telling telling, Question question) {
        EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
        telling.parcels().forEach(parcel -> concerns.addAll(parcel.concerns()));
        ofStatus(telling.order(), telling, concerns);
        ofMoney(telling.order(), concerns);
        ReturnState returned = telling.order().handling().returned();
        if (returned == ReturnState.FAILED || returned == ReturnState.DECLINED || returned == ReturnState.UNKNOWN) {
            concerns.add(Concern.RETURN_PROBLEM);
        }
        if (question == Question.NOT_RECEIVED) {
            concerns.add(isThere(telling) ? Concern.DELIVERED_NOT_FOUND : Concern.NOT_RECEIVED);
        }
        return concerns;
    }

    private static void ofStatus(Order order, Telling telling, Set<Concern> concerns) {
        switch (order.status()) {
            case UNKNOWN -> concerns.add(Concern.UNUSUAL_STATE);
            case REQUEST_DECLINED, RESTOCKED -> concerns.add(Concern.NOT_BEING_SENT);
            case CANCELLED -> {
                if (telling.parcels().stream().anyMatch(parcel -> parcel.status().stage() != ShipmentStatus.Stage.BACK)) {
                    concerns.add(Concern.CANCELLED_BUT_SHIPPED);
                }
            }
            case ON_HOLD -> {
                if (order.handling().holds().stream().anyMatch(FOR_THE_SHOPPER::contains)) {
                    concerns.add(Concern.HELD_BY_STORE);
                }
            }
            case PROCESSING, PREPARING, AWAITING_WAREHOUSE -> {
                if (isLate(order, telling)) {
                    concerns.add(Concern.NOT_SHIPPED);
                }
            }
            default -> {}
        }
    }

    /** An unpaid order is not late, and what the shopper fetches has no usual time. */
    private static boolean isLate(Order order, Telling telling) {
        boolean paid = order.payment() == PaymentStatus.PAID || order.payment() == PaymentStatus.AUTHORIZED || order.payment() == PaymentStatus.PARTIALLY_REFUNDED;
        return paid
                && order.handling().delivery() == DeliveryMethod.SHIPPING
                && telling.age(order.placedAt()).compareTo(Patience.USUAL.shipping()) > 0;
    }

    private static void ofMoney(Order order, Set<Concern> concerns) {
        boolean cancelled = order.status() == OrderStatus.CANCELLED;
        switch (order.payment()) {
            case VOIDED, EXPIRED -> {
                if (!cancelled && order.shipments().isEmpty()) {
                    concerns.add(Concern.PAYMENT_PROBLEM);
                }
            }
            case PAID, PARTIALLY_PAID -> {
                if (cancelled) {
                    concerns.add(Concern.CANCELLED_NOT_REFUNDED);
                }
            }
            default -> {}
        }
    }

    private static boolean isThere(Telling telling) {
        return telling.parcels().stream().map(TrackedParcel::status).anyMatch(status -> status.stage() == ShipmentStatus.Stage.THERE);
    }
}

package io.lumen.answer;

import io.lumen.order.DeliveryMethod;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.tracking.TrackedParcel;
import java.util.List;
import java.util.Optional;

/**
 * How far something is on its way to the shopper.
 *
 * @param steps keys of the steps' names
 * @param step the one reached, from one
 */
record Way(List<String> steps, int step) {
    private static final List<String> BY_CARRIER = List.of("step.placed", "step.packed", "step.shipped", "step.out_for_delivery", "step.delivered");
    private static final List<String> TO_A_POINT = List.of("step.placed", "step.packed", "step.shipped", "step.ready", "step.collected");
    private static final List<String> AT_THE_STORE = List.of("step.placed", "step.ready", "step.collected");
    private static final List<String> BY_THE_STORE = List.of("step.placed", "step.out_for_delivery", "step.delivered");
    private static final List<String> DIGITAL = List.of("step.placed", "step.sent");

    OrderCard.Progress in(Telling telling) {
        return new OrderCard.Progress(step, steps.size(), steps.stream().map(key -> telling.say(key).text()).toList());
    }

    /** Of an order that is not split: its only parcel knows best, then the order itself. */
    static Optional<Way> of(Telling telling) {
        DeliveryMethod delivery = telling.order().handling().delivery();
        List<String> steps = steps(delivery, false);
        return switch (telling.standing()) {
            case PROCESSING, PROCESSING_PICK_UP, PROCESSING_LOCAL, PROCESSING_DIGITAL, PREPARING, AWAITING_WAREHOUSE -> Optional.of(new Way(steps, 1));
            case SENT_DIGITALLY, HANDED_OVER, COLLECTED -> Optional.of(new Way(steps, steps.size()));
            case SHIPPED, SENT_LOCALLY, READY_FOR_PICKUP, DELIVERED ->
                telling.isSingle() ? of(telling.parcels().getFirst(), delivery) : Optional.empty();
            case REQUEST_DECLINED, RESTOCKED, NOTHING_TO_SHIP, REFUNDED, PARTIALLY_SHIPPED, SHIPPED_SEVERAL, ON_HOLD, SCHEDULED, CANCELLED, CANCELLED_SHIPPED,
                    UNKNOWN -> Optional.empty();
        };
    }

    /** Empty when the status says nothing about the way, or that there is none. */
    static Optional<Way> of(TrackedParcel parcel, DeliveryMethod delivery) {
        List<String> steps = steps(delivery, parcel.status() == ShipmentStatus.READY_FOR_PICKUP || parcel.status() == ShipmentStatus.COLLECTED);
        int last = steps.size();
        return switch (parcel.status().stage()) {
            case WAITING -> Optional.of(new Way(steps, Math.max(1, last - 3)));
            case MOVING -> Optional.of(new Way(steps, parcel.status() == ShipmentStatus.OUT_FOR_DELIVERY ? last - 1 : Math.max(1, last - 2)));
            case TO_FETCH -> Optional.of(new Way(steps, last - 1));
            case THERE -> Optional.of(new Way(steps, last));
            case TROUBLE -> troubled(parcel.status(), steps);
            case UNSAID -> parcel.status() == ShipmentStatus.UNKNOWN ? Optional.empty() : Optional.of(new Way(steps, Math.max(1, last - 2)));
            case BACK -> Optional.empty();
        };
    }

    /** What can still arrive is as far as it was; the rest is on no way to the shopper. */
    private static Optional<Way> troubled(ShipmentStatus status, List<String> steps) {
        return switch (status) {
            case ATTEMPTED -> Optional.of(new Way(steps, steps.size() - 1));
            case DELAYED, ON_HOLD, EXCEPTION, ADDRESS_ISSUE -> Optional.of(new Way(steps, Math.max(1, steps.size() - 2)));
            default -> Optional.empty();
        };
    }

    private static List<String> steps(DeliveryMethod delivery, boolean fetched) {
        return switch (delivery) {
            case SHIPPING -> fetched ? TO_A_POINT : BY_CARRIER;
            case PICKUP_POINT -> TO_A_POINT;
            case PICK_UP, RETAIL -> AT_THE_STORE;
            case LOCAL -> BY_THE_STORE;
            case DIGITAL -> DIGITAL;
        };
    }
}

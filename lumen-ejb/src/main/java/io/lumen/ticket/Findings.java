package io.lumen.ticket;

import java.util.ArrayList;
import java.util.List;

/**
 * What was looked at before a person was called, told from what is known and not from what was intended.
 *
 * @param proven the names of the orders that the conversation has proven
 * @param orders those of them that were read
 */
record Findings(List<String> proven, List<OrderSnapshot> orders) {

    List<Check> checks(TicketContext context) {
        List<Check> checks = new ArrayList<>();
        if (!proven.isEmpty()) {
            checks.add(Check.IDENTITY_CONFIRMED);
        } else if (wasRefused(context)) {
            checks.add(Check.IDENTITY_NOT_CONFIRMED);
        }
        if (!orders.isEmpty()) {
            checks.add(Check.ORDER_READ);
        }
        if (orders.stream().anyMatch(order -> !order.parcels().isEmpty())) {
            checks.add(Check.TRACKING_READ);
        }
        if (context.reason() == TicketReason.STORE_NOT_READY) {
            checks.add(Check.STORE_DID_NOT_ANSWER);
        }
        return checks;
    }

    TrackingFound tracking() {
        if (orders.isEmpty()) {
            return TrackingFound.NOT_CHECKED;
        }
        return orders.stream().anyMatch(OrderSnapshot::hasTracking) ? TrackingFound.FOUND : TrackingFound.MISSING;
    }

    private static boolean wasRefused(TicketContext context) {
        return context.reason() == TicketReason.NOT_VERIFIED || context.receipt().map(receipt -> receipt.failures() > 0).orElse(false);
    }
}

package io.lumen.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a store handles an order beyond its status: how it reaches the shopper, why it waits, what came back, what is still to
 * come. A store often says none of it; then this is {@link #unsaid()}.
 *
 * @param delivery how the order reaches the shopper
 * @param cancelReason why it was called off
 * @param returned how far a return is
 * @param holds why the store keeps it back
 * @param shipsFrom when the store means to start on it: pre-orders
 * @param promised the arrival that was promised at checkout
 * @param moreParcels the store has more parcels than it showed
 * @param waiting what has not been sent yet; empty also when the store does not say
 * @param total what the order costs now, after items were taken out
 * @param refunded what was paid back; absent when nothing was
 */
public record Handling(
        DeliveryMethod delivery,
        Optional<CancelReason> cancelReason,
        ReturnState returned,
        Set<HoldReason> holds,
        Optional<Instant> shipsFrom,
        Optional<Window> promised,
        boolean moreParcels,
        List<OrderItem> waiting,
        Optional<Money> total,
        Optional<Money> refunded) {

    /** From when to when; both ends may be the same moment. */
    public record Window(Instant earliest, Instant latest) {}

    public Handling {
        holds = Set.copyOf(holds);
        waiting = List.copyOf(waiting);
    }

    /** An order of which the store says no more than its status: shipped to the shopper, nothing held, nothing returned. */
    public static Handling unsaid() {
        return new Handling(
                DeliveryMethod.SHIPPING, Optional.empty(), ReturnState.NONE, Set.of(), Optional.empty(), Optional.empty(), false, List.of(),
                Optional.empty(), Optional.empty());
    }

    public Handling by(DeliveryMethod method) {
        return new Handling(method, cancelReason, returned, holds, shipsFrom, promised, moreParcels, waiting, total, refunded);
    }
}

package io.lumen.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a store handles an order, in the making. What a test does not say is what the store did not say. */
public final class SampleHandling {
    private DeliveryMethod delivery;
    private Optional<CancelReason> cancelReason;
    private ReturnState returned;
    private Set<HoldReason> holds;
    private Optional<Instant> shipsFrom;
    private Optional<Handling.Window> promised;
    private boolean moreParcels;
    private final List<OrderItem> waiting;
    private Optional<Money> total;
    private Optional<Money> refunded;

    private SampleHandling(Handling from) {
        delivery = from.delivery();
        cancelReason = from.cancelReason();
        returned = from.returned();
        holds = from.holds();
        shipsFrom = from.shipsFrom();
        promised = from.promised();
        moreParcels = from.moreParcels();
        waiting = new ArrayList<>(from.waiting());
        total = from.total();
        refunded = from.refunded();
    }

    static SampleHandling of(Handling from) {
        return new SampleHandling(from);
    }

    public SampleHandling by(DeliveryMethod method) {
        delivery = method;
        return this;
    }

    public SampleHandling because(CancelReason reason) {
        cancelReason = Optional.of(reason);
        return this;
    }

    public SampleHandling returned(ReturnState state) {
        returned = state;
        return this;
    }

    public SampleHandling held(HoldReason... reasons) {
        holds = Set.of(reasons);
        return this;
    }

    public SampleHandling shipsFrom(Instant at) {
        shipsFrom = Optional.of(at);
        return this;
    }

    public SampleHandling promised(Instant earliest, Instant latest) {
        promised = Optional.of(new Handling.Window(earliest, latest));
        return this;
    }

    public SampleHandling andMoreParcels() {
        moreParcels = true;
        return this;
    }

    public SampleHandling waiting(String title, int quantity) {
        waiting.add(new OrderItem(title, quantity));
        return this;
    }

    public SampleHandling costs(String amount, String currency) {
        total = Money.parse(amount, currency);
        return this;
    }

    public SampleHandling refunded(String amount, String currency) {
        refunded = Money.parse(amount, currency);
        return this;
    }

    Handling build() {
        return new Handling(delivery, cancelReason, returned, holds, shipsFrom, promised, moreParcels, waiting, total, refunded);
    }
}

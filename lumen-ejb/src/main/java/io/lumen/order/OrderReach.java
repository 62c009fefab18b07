package io.lumen.order;

import java.time.Duration;
import java.util.Optional;

/**
 * How far back a store lets its orders be read. An older order is simply not found, which cannot be told apart from a number
 * that does not exist; so what is said about it must depend on the store alone, never on an order.
 *
 * @param window empty when all orders can be read
 */
public record OrderReach(Optional<Duration> window) {
    public static OrderReach unlimited() {
        return new OrderReach(Optional.empty());
    }

    public static OrderReach of(Duration window) {
        return new OrderReach(Optional.of(window));
    }
}

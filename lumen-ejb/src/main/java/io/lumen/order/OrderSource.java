package io.lumen.order;

import io.lumen.store.StoreAccess;
import java.util.List;
import java.util.Optional;

/**
 * A store's orders, read live. Two steps, so that details stay in the store until the shopper is verified; only
 * {@code verification} calls it.
 *
 * <p>Both calls end by the deadline, hold no transaction, and throw {@link StoreFault} when the store does not answer well.
 */
public interface OrderSource {
    /**
     * Orders whose name is the number asked for. The store's search may be fuzzy; what comes back here was compared again
     * and matches the whole name. Usually one, sometimes none, rarely several.
     */
    List<OrderCandidate> candidates(StoreAccess store, OrderNumber number, Deadline deadline);

    /** Everything we tell of one order. Empty when the store no longer has it. */
    Optional<Order> details(StoreAccess store, String orderId, Deadline deadline);

    /** The newest orders of which the store's own record says that they are this customer's; at most ten. */
    List<OrderCandidate> ofCustomer(StoreAccess store, String customerId, Deadline deadline);

    /** Whether any of the store's newest orders carries an address; true as well when it has no orders. */
    boolean showsAddresses(StoreAccess store, Deadline deadline);
}

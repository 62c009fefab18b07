package io.lumen.verification;

import io.lumen.order.OrderCandidate;
import io.lumen.order.StoreFault;
import java.util.List;

/** What the store says of a signed customer's orders. */
public sealed interface CustomerOrders {
    /** Theirs, newest first. */
    record Found(List<OrderCandidate> orders) implements CustomerOrders {}

    record StoreNotReady(StoreFault.Kind kind) implements CustomerOrders {}
}

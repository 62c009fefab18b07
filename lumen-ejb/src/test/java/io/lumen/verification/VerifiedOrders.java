package io.lumen.verification;

import io.lumen.conversation.SampleConversations;
import io.lumen.order.Order;
import io.lumen.order.OrderNumber;
import io.lumen.order.SampleOrders;
import io.lumen.secret.SampleKeys;
import io.lumen.store.SampleStores;

/** Verified orders for tests of other features, made the only way there is: by giving the number and the address. */
public final class VerifiedOrders {
    private VerifiedOrders() {}

    /** @param order named with {@code #} and carrying an address */
    public static VerifiedOrder of(Order order) {
        VerificationOutcome outcome = over(new RecordingOrderSource().holds(SampleStores.AURORA, order)).verify(
                SampleConversations.DANAS,
                SampleStores.AURORA,
                OrderNumber.parse(order.name()).orElseThrow(),
                order.email().orElseThrow(),
                SampleOrders.soon());
        return ((VerificationOutcome.Verified) outcome).order();
    }

    /** The real verification over these stores, keeping its proofs in memory. */
    public static OrderVerification over(RecordingOrderSource stores) {
        return new OrderVerification(stores, new ProofsInMemory(), SampleKeys.hash(), SampleOrders.CLOCK);
    }
}

package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import io.lumen.order.Order;
import java.time.Instant;

/**
 * Proof that an order is the shopper's who speaks in this conversation, by one of the {@link Factor factors}, together with the
 * order as the store told it a moment ago.
 *
 * <p>Only {@link OrderVerification} builds one, after the store's own record agreed. Whoever describes an order asks for this
 * type, so an order that was not proven cannot be described.
 */
public final class VerifiedOrder {
    private final ConversationRef conversation;
    private final Order order;
    private final Instant verifiedAt;
    private final Factor factor;

    VerifiedOrder(ConversationRef conversation, Order order, Instant verifiedAt, Factor factor) {
        this.conversation = conversation;
        this.order = order;
        this.verifiedAt = verifiedAt;
        this.factor = factor;
    }

    public ConversationRef conversation() {
        return conversation;
    }

    public Order order() {
        return order;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** What it was proven by. */
    public Factor factor() {
        return factor;
    }

    @Override
    public String toString() {
        return "VerifiedOrder[conversation=" + conversation.id() + "]";
    }
}

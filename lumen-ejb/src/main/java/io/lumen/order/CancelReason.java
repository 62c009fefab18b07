package io.lumen.order;

/** Why an order was called off, as far as a shopper is told. */
public enum CancelReason {
    /** The shopper wanted it. */
    CUSTOMER,
    /** The payment was declined. */
    DECLINED,
    /** Something in it was not available. */
    INVENTORY,
    /** A mistake of the store. */
    STAFF,
    /** Anything else, and what is not a shopper's business: a suspicion is not told in a chat. */
    OTHER
}

package io.lumen.order;

/** Why a store keeps an order back, as far as a shopper is told. */
public enum HoldReason {
    AWAITING_PAYMENT,
    /** An exchange waits for what the shopper sends back. */
    AWAITING_RETURN_ITEMS,
    /** The store looks at the order again; a suspicion of fraud is not told in a chat. */
    REVIEW,
    INCORRECT_ADDRESS,
    OUT_OF_STOCK,
    /** The shopper may still be adding to the order. */
    OPEN_OFFER,
    UNKNOWN_DATE,
    OTHER
}

package io.lumen.answer;

/** What a shopper wants to know about an order. */
public enum Question {
    /** Everything that matters. */
    STATUS,
    TRACKING,
    DELIVERY_DATE,
    ITEMS,
    PAYMENT,
    /** It should be here and is not. */
    NOT_RECEIVED
}

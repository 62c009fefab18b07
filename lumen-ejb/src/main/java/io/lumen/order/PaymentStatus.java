package io.lumen.order;

/** What the store says of the money. */
public enum PaymentStatus {
    PAID,
    PENDING,
    AUTHORIZED,
    PARTIALLY_PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    VOIDED,
    EXPIRED,
    /** The store said nothing, or a word that this release does not know. */
    UNKNOWN
}

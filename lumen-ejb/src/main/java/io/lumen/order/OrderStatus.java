package io.lumen.order;

/** How far an order is, over all its parcels. */
public enum OrderStatus {
    /** Taken, nothing sent yet. */
    PROCESSING,
    PARTIALLY_SHIPPED,
    SHIPPED,
    /** Every parcel has arrived. */
    DELIVERED,
    ON_HOLD,
    /** To be sent at a later date: pre-orders. */
    SCHEDULED,
    CANCELLED,
    /** The store used a word that this release does not know. */
    UNKNOWN
}

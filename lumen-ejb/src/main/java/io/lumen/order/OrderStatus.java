package io.lumen.order;

/** How far an order is, over all its parcels. */
public enum OrderStatus {
    /** Taken, nothing sent yet. */
    PROCESSING,
    /** The store, or the warehouse it works with, has begun on it. */
    PREPARING,
    /** The store has passed it to a warehouse, which has not answered yet. */
    AWAITING_WAREHOUSE,
    /** The warehouse did not take it on, so somebody at the store has to act. */
    REQUEST_DECLINED,
    /** What was bought went back into stock. */
    RESTOCKED,
    /** Nothing is left to send: everything was taken out of the order before it was sent. */
    NOTHING_TO_SHIP,
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

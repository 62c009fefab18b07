package io.lumen.order;

/** How far one parcel is. */
public enum ShipmentState {
    LABEL_CREATED,
    WAITING_FOR_PICKUP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    READY_FOR_PICKUP,
    DELIVERED,
    ATTEMPTED,
    DELAYED,
    EXCEPTION,
    CANCELLED,
    /** Handed to a carrier; the store knows no more. */
    SHIPPED,
    /** The store used a word that this release does not know. */
    UNKNOWN
}

package io.lumen.order;

/** How far one parcel is, in the store's own word for it. What the carrier wrote beside it is in {@link ShipmentEvent}. */
public enum ShipmentState {
    /** A label was bought; nothing has moved. */
    LABEL_CREATED,
    LABEL_PRINTED,
    /** Ready on the store's side, not with the carrier. */
    WAITING_FOR_PICKUP,
    /** Announced to whoever packs it. */
    SUBMITTED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    READY_FOR_PICKUP,
    DELIVERED,
    /** Fetched by the shopper. */
    COLLECTED,
    ATTEMPTED,
    DELAYED,
    EXCEPTION,
    NOT_DELIVERED,
    CANCELLED,
    LABEL_VOIDED,
    /** Handed to a carrier; the store knows no more. */
    SHIPPED,
    /** Marked as sent by hand; the store knows no more. */
    MARKED_SHIPPED,
    /** The store used a word that this release does not know. */
    UNKNOWN
}

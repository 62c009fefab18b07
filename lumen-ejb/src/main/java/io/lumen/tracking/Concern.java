package io.lumen.tracking;

import java.util.Locale;

/** Why what is told of an order is a case for a person. The most urgent come first. */
public enum Concern {
    LOST,
    DAMAGED,
    /** The carrier says it was delivered, the shopper that it is not there. */
    DELIVERED_NOT_FOUND,
    REFUSED,
    RETURNING,
    ADDRESS_PROBLEM,
    ON_HOLD_AT_CARRIER,
    DELIVERY_PROBLEM,
    DELIVERY_ATTEMPTED,
    /** The order was called off, yet a parcel is under way. */
    CANCELLED_BUT_SHIPPED,
    /** The order was called off, yet the store does not show the money as paid back. */
    CANCELLED_NOT_REFUNDED,
    PARCEL_CANCELLED,
    /** No scan for longer than a parcel is usually silent. */
    NO_MOVEMENT,
    /** The day it was expected on is over. */
    DATE_PASSED,
    DELAYED,
    /** Announced to the carrier, and not handed over within the usual time. */
    NOT_SCANNED,
    /** Ordered, and not sent within the usual time. */
    NOT_SHIPPED,
    /** The warehouse did not take it on, or what was ordered went back into stock. */
    NOT_BEING_SENT,
    HELD_BY_STORE,
    PAYMENT_PROBLEM,
    RETURN_PROBLEM,
    /** The shopper says that something is missing which is still under way. */
    NOT_RECEIVED,
    /** The store used a word that this release does not know. */
    UNUSUAL_STATE;

    /** Stable, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.lumen.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that was looked at before a person was called. */
public enum Check {
    /** The shopper has proven an order. */
    IDENTITY_CONFIRMED,
    /** An order number and an address were compared and did not agree; whether there is such an order is not said. */
    IDENTITY_NOT_CONFIRMED,
    /** The order was read live from the store. */
    ORDER_READ,
    /** The parcels of the order were looked at. */
    TRACKING_READ,
    /** The store's system was asked and gave no answer. */
    STORE_DID_NOT_ANSWER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Check> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(check -> check.wireName().equals(wireName)).findFirst();
    }
}

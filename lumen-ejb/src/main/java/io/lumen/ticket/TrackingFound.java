package io.lumen.ticket;

import java.util.Locale;

/** Whether tracking existed for the verified orders when a person was called. */
public enum TrackingFound {
    /** A number, a link or a scan of at least one parcel. */
    FOUND,
    /** The orders were read, and there was none of it. */
    MISSING,
    /** No order was verified, so none was looked at. */
    NOT_CHECKED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TrackingFound ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}

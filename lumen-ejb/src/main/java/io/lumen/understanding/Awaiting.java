package io.lumen.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What we asked the shopper for last: a strong hint at what the next message holds. */
public enum Awaiting {
    NONE,
    ORDER_NUMBER,
    EMAIL;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The spelling outside the code, for example {@code order_number}. */
    public String wireName() {
        return wireName;
    }

    /** The value with this wire name, or empty when there is none. */
    public static Optional<Awaiting> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(awaiting -> awaiting.wireName.equals(wireName)).findFirst();
    }
}

package io.lumen.assistant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the shopper was asked for last. The names are part of the contract. */
public enum Awaited {
    NONE,
    ORDER_NUMBER,
    EMAIL,
    CODE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

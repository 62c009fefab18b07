package io.lumen.conversation;

import java.util.Locale;

/** Who says a message. */
public enum Role {
    SHOPPER,
    ASSISTANT,
    AGENT,
    SYSTEM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

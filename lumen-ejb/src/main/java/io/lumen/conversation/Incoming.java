package io.lumen.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A shopper's message as it comes in.
 *
 * @param key made up by the sender; the same key again is the same message
 * @param chosen the language the shopper picked; empty: none was picked now
 */
public record Incoming(SessionToken token, UUID conversation, String text, String key, Optional<Locale> chosen) {
    @Override
    public String toString() {
        return "Incoming[conversation=" + conversation + "]";
    }
}

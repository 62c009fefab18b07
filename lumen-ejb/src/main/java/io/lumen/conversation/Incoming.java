package io.lumen.conversation;

import java.util.UUID;

/**
 * A shopper's message as it comes in.
 *
 * @param key chosen by the sender; the same key again is the same message
 */
public record Incoming(SessionToken token, UUID conversation, String text, String key) {
    @Override
    public String toString() {
        return "Incoming[conversation=" + conversation + "]";
    }
}

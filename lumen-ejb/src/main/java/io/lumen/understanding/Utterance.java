package io.lumen.understanding;

import java.util.Objects;

/**
 * One message as it was typed, with what helps to read it.
 *
 * @param text     the message, of any length and with any characters
 * @param awaiting what the shopper was asked for last
 * @param format   how the store writes its order numbers
 */
public record Utterance(String text, Awaiting awaiting, OrderNumberFormat format) {

    public Utterance {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(awaiting, "awaiting");
        Objects.requireNonNull(format, "format");
    }

    /** A message nobody asked for, to a store with plain order numbers. */
    public static Utterance of(String text) {
        return new Utterance(text, Awaiting.NONE, OrderNumberFormat.plain());
    }
}

package io.lumen.understanding;

import java.util.Locale;

/** Whether the shopper sounds upset, whatever the message is about. */
public enum Mood {
    NEUTRAL,
    UNHAPPY;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The spelling outside the code, for example {@code unhappy}. */
    public String wireName() {
        return wireName;
    }
}

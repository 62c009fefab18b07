package io.lumen.store;

import java.util.Locale;

/** Light or dark: always one of them, or as the reader's system has it. */
public enum WidgetTheme {
    AUTO,
    LIGHT,
    DARK;

    /** As it is stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

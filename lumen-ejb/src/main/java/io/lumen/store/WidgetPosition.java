package io.lumen.store;

import java.util.Locale;

/** The side of the page a widget stands on, as seen on a page that reads from the left; the widget mirrors it on others. */
public enum WidgetPosition {
    RIGHT,
    LEFT;

    /** As it is stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.lumen.web.events;

import java.util.Locale;

/** Why a stream of events ends. */
public enum EndReason {
    /** The session is over; its conversation may be resumed. */
    EXPIRED,
    /** The conversation was ended by request. */
    CLOSED,
    /** The session has opened more streams than it may hold. */
    REPLACED,
    /** Nothing has ended but the stream: whoever wants more opens another. */
    RENEW;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

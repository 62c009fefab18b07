package io.lumen.order;

import io.lumen.store.ConnectionTrouble;

/** A store did not answer as it should. The kind says what to do about it; the message names no order and no shopper. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final ConnectionTrouble trouble;

    /** What went wrong, by what helps. */
    public enum Kind {
        /** Not reached, or answered with a fault of its own. Retriable. */
        UNAVAILABLE(true),
        /** Asked us to slow down. Retriable, after a pause. */
        THROTTLED(true),
        /** No answer in time. The time is used up, so not again in this turn. */
        TOO_SLOW(false),
        /** Refused our credentials or their rights: the merchant must connect again. Permanent. */
        REJECTED(false),
        /** Answered something that we do not understand. Permanent. */
        UNREADABLE(false);

        private final boolean retriable;

        Kind(boolean retriable) {
            this.retriable = retriable;
        }
    }

    public StoreFault(Kind kind, String message) {
        this(kind, trouble(kind), message);
    }

    /** @param trouble what it means for the connection, where that is known better than by its kind */
    public StoreFault(Kind kind, ConnectionTrouble trouble, String message) {
        super(message);
        this.kind = kind;
        this.trouble = trouble;
    }

    public StoreFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.trouble = trouble(kind);
    }

    public Kind kind() {
        return kind;
    }

    /** The same, as the merchant is told of it. */
    public ConnectionTrouble trouble() {
        return trouble;
    }

    private static ConnectionTrouble trouble(Kind kind) {
        return switch (kind) {
            case UNAVAILABLE -> ConnectionTrouble.STORE_DOWN;
            case THROTTLED -> ConnectionTrouble.THROTTLED;
            case TOO_SLOW -> ConnectionTrouble.TOO_SLOW;
            case REJECTED -> ConnectionTrouble.TOKEN_REFUSED;
            case UNREADABLE -> ConnectionTrouble.UNREADABLE;
        };
    }

    public boolean isRetriable() {
        return kind.retriable;
    }
}

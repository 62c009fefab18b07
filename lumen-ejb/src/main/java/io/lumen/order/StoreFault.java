package io.lumen.order;

/** A store did not answer as it should. The kind says what to do about it; the message names no order and no shopper. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

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
        super(message);
        this.kind = kind;
    }

    public StoreFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isRetriable() {
        return kind.retriable;
    }
}

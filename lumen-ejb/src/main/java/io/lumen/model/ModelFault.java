package io.lumen.model;

import java.util.Locale;

/** A model could not be used. The message never holds what was asked or answered. */
public final class ModelFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why. */
    public enum Kind {
        /** Not reached, or a fault at the other end. */
        UNAVAILABLE,
        TOO_SLOW,
        /** Asked to slow down. */
        THROTTLED,
        /** Key, model or question not accepted. */
        REJECTED,
        /** An answer that is not what was asked for. */
        UNREADABLE,
        /** The tenant's tokens of the day are used up. */
        OVER_CEILING,
        /** Left alone for some seconds after repeated failures. */
        LEFT_ALONE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ModelFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether asking again soon is likely to fail again. */
    boolean isTheModels() {
        return kind != Kind.OVER_CEILING && kind != Kind.LEFT_ALONE;
    }

    /** Whether the provider may have worked for it, and will count it, although nothing usable came back. */
    boolean mayHaveCost() {
        return kind == Kind.TOO_SLOW || kind == Kind.UNREADABLE;
    }
}

package io.lumen.access;

/** The identity provider did not do what it was asked for. */
public final class DirectoryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether it helps to ask again. */
    public enum Kind {
        /** Not reached, too slow, busy, or set up in a way that its operator can mend: later it may work. */
        NOT_NOW,
        /** It will refuse this for good. */
        REFUSED
    }

    private final Kind kind;

    /** @param message for the operator; no personal data */
    public DirectoryFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package io.lumen.secret;

/** A sealed value did not open: its key is gone, or it does not belong where it was found. Permanent. */
public final class UnreadableSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSecret(Throwable cause) {
        super("a sealed value could not be opened", cause);
    }
}

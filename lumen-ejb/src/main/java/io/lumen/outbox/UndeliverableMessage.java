package io.lumen.outbox;

/** The other side will never take this message. Permanent: it goes to the dead letters at once. */
public final class UndeliverableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason for the operator; no personal data */
    public UndeliverableMessage(String reason) {
        super(reason);
    }
}

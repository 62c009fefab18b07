package io.lumen.notification;

/** The mail server could not take a mail now; the outbox tries again. */
final class MailNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailNotTaken(String reason) {
        super(reason);
    }
}

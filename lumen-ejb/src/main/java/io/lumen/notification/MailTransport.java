package io.lumen.notification;

/** Hands mails to a mail server. Called outside any transaction, at least once for each mail. */
public interface MailTransport {
    /** Every expected outcome is told, none is thrown. */
    MailOutcome deliver(OutgoingMail mail);
}

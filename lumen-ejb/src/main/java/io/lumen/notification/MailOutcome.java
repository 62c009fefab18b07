package io.lumen.notification;

/** What became of a mail that was handed to a mail server. Reasons are for the operator and hold no address. */
public sealed interface MailOutcome {
    /** The server has it. */
    record Taken() implements MailOutcome {}

    /** The server will never take it: an address it does not know, a text it does not want. */
    record Refused(String reason) implements MailOutcome {}

    /** The server cannot take it now. */
    record NotNow(String reason) implements MailOutcome {}
}

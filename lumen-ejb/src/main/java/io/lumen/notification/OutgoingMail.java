package io.lumen.notification;

import io.lumen.contact.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail as a mail server is to get it: the same text twice, plain and as HTML.
 *
 * @param id the same over all attempts; the message's id is made from it, so that a repetition can be recognised
 * @param senderName shown beside the sender's address
 * @param language of the text, BCP 47
 * @param at when it is handed over
 */
public record OutgoingMail(
        UUID id, EmailAddress to, String senderName, String subject, String language, String text, String html, Instant at) {
    /** Names the mail and shows nothing of it. */
    @Override
    public String toString() {
        return "OutgoingMail[id=" + id + "]";
    }
}

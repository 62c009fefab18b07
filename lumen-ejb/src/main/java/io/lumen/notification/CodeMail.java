package io.lumen.notification;

import io.lumen.contact.EmailAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * A one-time code on its way to the address of an order.
 *
 * @param to the order's own address; empty: nobody, and the mail is dropped
 * @param code what is to be typed into the chat
 * @param storeName as the shopper knows it
 * @param locale the shopper's language
 * @param minutes how long the code holds; afterwards the mail is not sent any more
 */
public record CodeMail(Optional<EmailAddress> to, String code, String storeName, Locale locale, int minutes) {
    /** @throws IllegalArgumentException when it would hold for no time */
    public CodeMail {
        if (minutes < 1) {
            throw new IllegalArgumentException("a code holds for at least a minute");
        }
    }

    /** Shows neither address nor code. */
    @Override
    public String toString() {
        return "CodeMail[]";
    }
}

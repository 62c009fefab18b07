package io.lumen.verification;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A one-time code is to be sent. Fired inside the transaction that keeps it. Where number and address did not fit there is
 * nobody to send it to; whoever observes this must take the same steps all the same, so that time does not tell.
 */
public record CodeIssued(
        ConversationRef conversation, UUID storeId, Optional<EmailAddress> to, String code, Locale locale, Duration valid) {
    @Override
    public String toString() {
        return "CodeIssued[conversation=" + conversation.id() + "]";
    }
}

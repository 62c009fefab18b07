package io.lumen.conversation;

import io.lumen.contact.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that was accepted and waits for its answer, with the conversation as it stood.
 *
 * @param question the message as stored
 * @param text the words as typed
 * @param localeChosen whether the shopper picked the language
 * @param earlierOpen the place of an older message that must be answered first; empty when this one is next
 * @param version what {@link Conversations#answer} compares
 * @param state the dialogue's own note, as last stored
 * @param email the address given earlier in this conversation
 * @param customer the number of the customer whom the store has signed in
 * @param rehearsal whether the merchant's own people are trying the assistant
 * @param expiresAt when the session ends if nothing more is said
 */
public record OpenTurn(
        ConversationRef conversation,
        UUID storeId,
        Locale locale,
        boolean localeChosen,
        Message question,
        String text,
        Optional<Integer> earlierOpen,
        int version,
        String state,
        Optional<EmailAddress> email,
        Optional<String> customer,
        boolean rehearsal,
        Instant expiresAt) {

    /** The place of the message in the conversation. */
    public int seq() {
        return question.seq();
    }

    @Override
    public String toString() {
        return "OpenTurn[conversation=" + conversation.id() + ", seq=" + seq() + "]";
    }
}

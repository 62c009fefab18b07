package io.lumen.conversation;

import io.lumen.contact.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What ends a turn.
 *
 * @param replies at least one
 * @param state the dialogue's note for the next turn
 * @param publicState what the widget is told, as JSON
 * @param locale the language it is in, and the conversation from now on
 * @param email the address to remember for this conversation, when one was given
 * @param accompaniments what is stored with it
 */
public record Answer(
        List<Draft> replies, String state, String publicState, Locale locale, Optional<EmailAddress> email, List<Accompaniment> accompaniments) {}

package io.lumen.assistant;

import io.lumen.conversation.Message;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as the widget may show it; order, ticket and actions are JSON of the public contract, or null; {@code feedback}: it may be
 * asked whether it helped; {@code helpful}: what the shopper said to that, null while they have not; {@code hidden}: what it said of an
 * order is covered.
 */
public record ShownMessage(
        UUID id, int seq, String role, Instant at, String text, String order, String ticket, String actions, boolean feedback, Boolean helpful, boolean hidden) {

    /** A message nothing was said of yet. */
    public static ShownMessage whole(Message message) {
        return rated(message, null);
    }

    static ShownMessage rated(Message message, Boolean helpful) {
        return new ShownMessage(
                message.id(),
                message.seq(),
                message.role().wireName(),
                message.at(),
                message.text(),
                message.orderCard().orElse(null),
                message.ticket().orElse(null),
                message.actions().orElse(null),
                message.revealsOrder().isPresent(),
                helpful,
                false);
    }

    static ShownMessage covered(Message message, String instead) {
        return new ShownMessage(
                message.id(), message.seq(), message.role().wireName(), message.at(), instead, null, message.ticket().orElse(null), null, false, null, true);
    }
}

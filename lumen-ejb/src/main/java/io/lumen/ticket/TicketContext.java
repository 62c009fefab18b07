package io.lumen.ticket;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.understanding.Mood;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person needs to know to take over.
 *
 * @param remark the shopper's own words to the team
 * @param contact where the shopper wants to be answered
 * @param orderNames the orders proven in this conversation
 */
public record TicketContext(
        ConversationRef conversation,
        UUID storeId,
        TicketReason reason,
        Optional<String> remark,
        Optional<EmailAddress> contact,
        List<String> orderNames,
        Mood mood) {}

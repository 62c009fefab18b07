package io.lumen.ticket;

import io.lumen.conversation.ConversationRef;
import java.util.UUID;

/** A ticket was opened. Fired inside the transaction that opens it. */
public record TicketOpened(UUID ticketId, int number, TicketReason reason, ConversationRef conversation) {}

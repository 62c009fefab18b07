package io.lumen.ticket;

import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.Conversations;
import io.lumen.conversation.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Conversations as the team may read them: what told of an order is left out unless that order is proven. */
@ApplicationScoped
class Transcripts {
    @Inject
    Conversations conversations;

    List<TranscriptLine> of(ConversationRef conversation, List<String> provenOrders) {
        return conversations.messagesAfter(conversation, 0).stream().map(message -> line(message, provenOrders)).toList();
    }

    private static TranscriptLine line(Message message, List<String> provenOrders) {
        boolean withheld = message.revealsOrder().isPresent() && !provenOrders.contains(message.revealsOrder().get());
        return new TranscriptLine(message.role(), message.at(), withheld ? null : message.text());
    }
}

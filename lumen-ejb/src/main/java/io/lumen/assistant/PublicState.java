package io.lumen.assistant;

import java.util.List;

/** Where a conversation stands, as the widget is told (contract version 1). */
public record PublicState(String awaiting, List<String> verifiedOrders, TicketNote ticket) {
    static PublicState of(DialogueState state) {
        return new PublicState(state.awaited().wireName(), state.verified(), state.ticket());
    }
}

package io.lumen.assistant;

import java.util.List;
import java.util.Locale;

/**
 * Where a conversation stands, as the widget is told (contract version 1).
 *
 * @param locale the language answers come in
 */
public record PublicState(String awaiting, List<String> verifiedOrders, TicketNote ticket, String locale) {
    static PublicState of(DialogueState state, Locale locale) {
        return new PublicState(state.awaited().wireName(), state.verified(), state.ticket(), locale.getLanguage());
    }
}

package io.lumen.conversation;

import java.util.Optional;

/**
 * Something to be said, before it has a place in the conversation. The JSON parts are in the form of the public contract.
 *
 * @param revealsOrder the name of the order whose details it shows: it may be shown again only while that order is verified
 */
public record Draft(
        Role role,
        String text,
        Optional<String> revealsOrder,
        Optional<String> orderCard,
        Optional<String> ticket,
        Optional<String> actions) {

    public static Draft assistant(String text) {
        return new Draft(Role.ASSISTANT, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Draft withActions(String json) {
        return new Draft(role, text, revealsOrder, orderCard, ticket, Optional.of(json));
    }

    public Draft withTicket(String json) {
        return new Draft(role, text, revealsOrder, orderCard, Optional.of(json), actions);
    }

    public Draft revealing(String orderName, Optional<String> card) {
        return new Draft(role, text, Optional.of(orderName), card, ticket, actions);
    }
}

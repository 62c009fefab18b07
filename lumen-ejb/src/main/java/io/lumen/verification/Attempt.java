package io.lumen.verification;

import io.lumen.conversation.ConversationRef;
import io.lumen.order.OrderNumber;
import io.lumen.store.StoreAccess;
import java.util.Optional;

/**
 * A try to prove something, with all that it is counted by.
 *
 * @param seq the place of the message that makes it; worked out again, the same message makes the same try
 * @param number empty when a code is tried, which names no order
 * @param network the address the request came from, as the server saw it
 */
public record Attempt(ConversationRef conversation, int seq, StoreAccess store, Optional<OrderNumber> number, String network) {
    @Override
    public String toString() {
        return "Attempt[conversation=" + conversation.id() + "]";
    }
}

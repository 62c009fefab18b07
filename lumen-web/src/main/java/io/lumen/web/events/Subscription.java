package io.lumen.web.events;

import io.lumen.assistant.News;
import io.lumen.assistant.ShownMessage;
import io.lumen.conversation.ConversationRef;
import java.util.function.Function;

/**
 * What a stream of events tells, from where, and how it is written.
 *
 * @param after the place in the conversation that the reader knows
 * @param source what is new, read anew each time, with the right to see it
 * @param json of a message
 */
public record Subscription(ConversationRef conversation, int after, Source source, Function<ShownMessage, String> json) {

    /** Where news come from. */
    @FunctionalInterface
    public interface Source {
        News after(int seq, int most);
    }
}

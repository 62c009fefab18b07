package io.lumen.assistant;

import io.lumen.conversation.Pulse;
import java.time.Instant;
import java.util.List;

/** What a session's widget is told when something happened in its conversation. */
public sealed interface News {

    /**
     * @param messages what was said after the place that was asked for, as far as it was asked for
     * @param state where the conversation stands, as JSON
     * @param pulse of the conversation as it was read
     * @param expiresAt when the session ends if nothing more is said
     */
    record Told(List<ShownMessage> messages, String state, Pulse pulse, Instant expiresAt) implements News {}

    /** The session does not live any more. @param byRequest whether the conversation was ended, and not only the session */
    record Over(boolean byRequest) implements News {}
}

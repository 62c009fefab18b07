package io.lumen.ticket;

import io.lumen.conversation.Role;
import java.time.Instant;

/**
 * Something that was said, as the team may read it.
 *
 * @param text e-mail addresses in it are masked; null when it told of an order that is not proven now
 */
public record TranscriptLine(Role role, Instant at, String text) {
    public boolean isWithheld() {
        return text == null;
    }
}

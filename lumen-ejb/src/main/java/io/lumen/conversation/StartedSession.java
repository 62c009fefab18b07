package io.lumen.conversation;

import java.time.Instant;
import java.util.List;

/** A new conversation, its token (told this once) and what was said to begin with. */
public record StartedSession(ConversationRef conversation, SessionToken token, Instant expiresAt, List<Message> messages) {}

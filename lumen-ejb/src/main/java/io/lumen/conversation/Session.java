package io.lumen.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A conversation that is alive and whose token was shown, as it stood when it was read. */
public record Session(
        ConversationRef conversation, UUID storeId, Locale locale, Instant expiresAt, Optional<String> customer, String state) {}

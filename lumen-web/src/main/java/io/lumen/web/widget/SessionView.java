package io.lumen.web.widget;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.lumen.assistant.QuickPrompt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that has just begun or goes on; the token is told this once. */
record SessionView(
        UUID sessionId,
        String token,
        Instant expiresAt,
        List<MessageView> messages,
        @Schema(ref = "QuickPrompts") List<QuickPrompt> quickPrompts,
        @JsonRawValue @Schema(ref = "ConversationState") String state) {}

package io.lumen.web.widget;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said, and where the conversation stands. */
record TurnView(List<MessageView> messages, @JsonRawValue @Schema(ref = "ConversationState") String state) {}

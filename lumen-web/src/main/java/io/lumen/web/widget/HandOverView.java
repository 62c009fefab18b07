package io.lumen.web.widget;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.lumen.assistant.TicketNote;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket that was opened, what was said about it, and where the conversation stands. */
record HandOverView(@Schema(ref = "TicketNote") TicketNote ticket, List<MessageView> messages, @JsonRawValue @Schema(ref = "ConversationState") String state) {}

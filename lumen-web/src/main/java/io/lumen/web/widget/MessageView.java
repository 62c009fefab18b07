package io.lumen.web.widget;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.lumen.assistant.ShownMessage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message in the widget's contract. Order, ticket and actions were written as JSON by the assistant;
 * {@code feedback}: the shopper may be asked whether it helped; {@code helpful}: what the shopper said to that;
 * {@code hidden}: what it said of an order is covered.
 */
public record MessageView(
        UUID id,
        int seq,
        String role,
        Instant at,
        String text,
        @JsonRawValue @Schema(ref = "OrderCard") String order,
        @JsonRawValue @Schema(ref = "TicketNote") String ticket,
        @JsonRawValue @Schema(ref = "Actions") String actions,
        boolean feedback,
        @Schema(nullable = true) Boolean helpful,
        boolean hidden) {

    public static MessageView of(ShownMessage message) {
        return new MessageView(
                message.id(),
                message.seq(),
                message.role(),
                message.at(),
                message.text(),
                message.order(),
                message.ticket(),
                message.actions() == null ? "[]" : message.actions(),
                message.feedback(),
                message.helpful(),
                message.hidden());
    }
}

package io.lumen.ticket;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the caller knows of a case. What was proven and what was read of it is not asked of the caller: the ticket takes it
 * from the verification and from {@link OrderReadings}.
 *
 * @param remark the shopper's own words to the team
 * @param contact where the shopper wants to be answered
 * @param asked what the shopper was understood to want, in the order of asking
 * @param concern what is wrong with the delivery of a proven order, as a code in small letters, for example
 *     {@code stalled_tracking}; without a proven order it is not kept
 * @param receipt how the shopper has proven who they are, or how often that failed
 */
public record TicketContext(
        ConversationRef conversation,
        UUID storeId,
        TicketReason reason,
        Optional<String> remark,
        Optional<EmailAddress> contact,
        Mood mood,
        List<Intent> asked,
        Optional<String> concern,
        Optional<VerificationReceipt> receipt) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{0,39}");

    /** @throws IllegalArgumentException when the concern is no code */
    public TicketContext {
        if (!concern.map(code -> CODE.matcher(code).matches()).orElse(true)) {
            throw new IllegalArgumentException("a concern is named by its code");
        }
        asked = List.copyOf(asked);
    }
}

package io.lumen.ticket;

import io.lumen.contact.EmailAddress;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a person needs to take a case over without asking again.
 *
 * @param reason why it needs a person
 * @param concern what was wrong with the delivery, as a code, when that was noticed
 * @param remark the shopper's own words to the team
 * @param contact where the shopper wants to be answered; the team may see it
 * @param asked what the shopper was understood to want, in the order of asking
 * @param checked what was looked at before
 * @param tracking whether tracking existed
 * @param receipt how the shopper has proven who they are
 * @param orders the verified orders as read in the conversation; empty when none was verified
 * @param transcript the conversation, oldest first
 */
public record TicketBrief(
        int number,
        UUID storeId,
        TicketReason reason,
        Optional<String> concern,
        Instant openedAt,
        Mood mood,
        Optional<String> remark,
        Optional<EmailAddress> contact,
        List<Intent> asked,
        List<Check> checked,
        TrackingFound tracking,
        Optional<VerificationReceipt> receipt,
        List<OrderSnapshot> orders,
        List<TranscriptLine> transcript) {

    public boolean isVerified() {
        return checked.contains(Check.IDENTITY_CONFIRMED);
    }

    /** Names the ticket and shows nothing of it. */
    @Override
    public String toString() {
        return "TicketBrief[number=" + number + "]";
    }
}

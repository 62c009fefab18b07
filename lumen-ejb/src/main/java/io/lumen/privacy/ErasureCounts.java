package io.lumen.privacy;

/**
 * What an erasure has found and what became of it.
 *
 * @param conversations of which only day, language and length of the visit stay, belonging to nobody
 * @param messages deleted, with what was said of them
 * @param proofs deleted: verifications, codes, orders as read
 * @param tickets of which number, reason and day stay
 * @param mails that waited to be sent, deleted
 * @param exports withdrawn, since they held the shopper
 * @param ofTeam whether the address is also one of the team's own, where it stays
 */
public record ErasureCounts(long conversations, long messages, long proofs, long tickets, long mails, long exports, boolean ofTeam) {
    static final ErasureCounts NOTHING = new ErasureCounts(0, 0, 0, 0, 0, 0, false);

    ErasureCounts plus(ErasureCounts more) {
        return new ErasureCounts(
                conversations + more.conversations, messages + more.messages, proofs + more.proofs, tickets + more.tickets,
                mails + more.mails, exports + more.exports, ofTeam || more.ofTeam);
    }
}

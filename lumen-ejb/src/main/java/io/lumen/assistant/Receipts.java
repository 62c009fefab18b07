package io.lumen.assistant;

import io.lumen.conversation.ConversationRef;
import io.lumen.ticket.VerificationReceipt;
import io.lumen.verification.VerificationReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The proof of a conversation as a ticket carries it. Inside the caller's transaction. */
@ApplicationScoped
class Receipts {
    @Inject
    VerificationReceipts receipts;

    VerificationReceipt of(ConversationRef conversation, Instant sessionEnds) {
        VerificationReceipts.Receipt receipt = receipts.of(conversation);
        return receipt.proofs().isEmpty()
                ? VerificationReceipt.ofNothing(receipt.failures())
                : new VerificationReceipt(
                        receipt.proofs().stream().map(proof -> proof.factor().code()).distinct().toList(),
                        receipt.proofs().getLast().at(),
                        receipt.failures(),
                        sessionEnds);
    }
}

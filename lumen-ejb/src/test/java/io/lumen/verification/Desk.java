package io.lumen.verification;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.conversation.SampleConversations;
import io.lumen.order.OrderNumber;
import io.lumen.order.SampleOrders;
import io.lumen.secret.SampleKeys;
import io.lumen.store.SampleStores;
import io.lumen.store.StoreAccess;
import java.util.Optional;

/** The verification with stores and a memory that a test can look into. */
final class Desk {
    final RecordingOrderSource stores = new RecordingOrderSource();
    final ProofsInMemory memory = new ProofsInMemory();
    final OrderVerification verification = new OrderVerification(stores, memory, SampleKeys.hash(), SampleOrders.CLOCK);

    /** Dana's conversation with Aurora. */
    VerificationOutcome says(String number, String email) {
        return says(SampleStores.AURORA, number, email);
    }

    VerificationOutcome says(StoreAccess store, String number, String email) {
        return verification.verify(
                SampleConversations.DANAS, store, OrderNumber.parse(number).orElseThrow(), EmailAddress.parse(email).orElseThrow(), SampleOrders.soon());
    }

    /** Proves an order and keeps the proof, as a turn does. */
    VerifiedOrder proves(String number, String email) {
        VerifiedOrder order = ((VerificationOutcome.Verified) says(number, email)).order();
        verification.proof(order, Optional.empty());
        return order;
    }

    VerificationOutcome readsAgain(ConversationRef conversation, String orderName) {
        return verification.readAgain(conversation, SampleStores.AURORA, Optional.empty(), orderName, SampleOrders.soon());
    }
}

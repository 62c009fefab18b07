package io.lumen.verification;

import static io.lumen.conversation.SampleConversations.DANAS;
import static io.lumen.conversation.SampleConversations.SAME_ID_OTHER_TENANT;
import static io.lumen.conversation.SampleConversations.SOMEBODY_ELSES;
import static io.lumen.order.SampleOrders.DANA;
import static io.lumen.order.SampleOrders.OKAFOR;
import static io.lumen.store.SampleStores.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.contact.EmailAddress;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderStatus;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A proof holds for one order in one conversation, and only as long as the store's record still agrees. */
class RememberedProofTest {
    private static final VerificationOutcome NOT_VERIFIED = new VerificationOutcome.NotVerified();

    private final Desk desk = new Desk();

    @BeforeEach
    void danaHasProvenHerOrder() {
        desk.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.delivered(), SampleOrders.notShipped());
        desk.proves("1042", DANA);
    }

    @Test
    void aProvenOrderIsReadLiveEachTime() {
        desk.stores.holdsOnly(AURORA, SampleOrder.named("#1042").of(DANA).status(OrderStatus.DELIVERED).build());
        assertThat(desk.readsAgain(DANAS, "#1042")).isInstanceOfSatisfying(VerificationOutcome.Verified.class, verified -> {
            assertThat(verified.order().order().status()).isEqualTo(OrderStatus.DELIVERED);
            assertThat(verified.order().verifiedAt()).isEqualTo(SampleOrders.NOW);
        });
    }

    @Test
    void anotherConversationCannotUseTheProof() {
        int asked = desk.stores.calls().size();
        assertThat(desk.readsAgain(SOMEBODY_ELSES, "#1042")).isEqualTo(NOT_VERIFIED);
        assertThat(desk.readsAgain(SAME_ID_OTHER_TENANT, "#1042")).isEqualTo(NOT_VERIFIED);
        assertThat(desk.stores.calls()).as("the store is not even asked").hasSize(asked);
    }

    @Test
    void aProofMovedToAnotherConversationDoesNotHold() {
        desk.memory.moveAll(DANAS, SOMEBODY_ELSES);
        assertThat(desk.readsAgain(SOMEBODY_ELSES, "#1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void aProofMovedToAnotherTenantDoesNotHold() {
        desk.memory.moveAll(DANAS, SAME_ID_OTHER_TENANT);
        assertThat(desk.readsAgain(SAME_ID_OTHER_TENANT, "#1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void oneProofDoesNotOpenAnotherOrderOfTheSameShopper() {
        assertThat(desk.readsAgain(DANAS, "#1046")).isEqualTo(NOT_VERIFIED);
        assertThat(desk.readsAgain(DANAS, "1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void aChangedAddressVoidsTheProof() {
        desk.stores.holdsOnly(AURORA, SampleOrder.named("#1042").of(OKAFOR).build());
        assertThat(desk.readsAgain(DANAS, "#1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void aRemovedAddressVoidsTheProof() {
        desk.stores.holdsOnly(AURORA, SampleOrder.named("#1042").build());
        assertThat(desk.readsAgain(DANAS, "#1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void anOrderThatIsGoneIsNotVerified() {
        desk.stores.holdsOnly(AURORA);
        assertThat(desk.readsAgain(DANAS, "#1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void aStoreThatShowsAnotherOrderInsteadIsNotBelieved() {
        desk.stores.showsInstead(SampleOrders.delivered());
        assertThat(desk.readsAgain(DANAS, "#1042")).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void whatIsKeptHoldsNoAddress() {
        RememberedVerification proof = desk.memory.find(DANAS, "#1042").orElseThrow();
        assertThat(new String(proof.holderHash, StandardCharsets.ISO_8859_1)).doesNotContain("dana", "example");
        assertThat(proof.factor).isEqualTo("order_number_and_email");
        assertThat(proof.orderId).isEqualTo(SampleOrders.inTransit().id());
    }

    @Test
    void twoConversationsKeepDifferentHashesOfOneAddress() {
        VerificationOutcome outcome = desk.verification.verify(
                SOMEBODY_ELSES, AURORA, new OrderNumber("1042"), new EmailAddress(DANA), SampleOrders.soon());
        desk.verification.proof(((VerificationOutcome.Verified) outcome).order(), Optional.empty());
        assertThat(desk.memory.find(SOMEBODY_ELSES, "#1042").orElseThrow().holderHash)
                .isNotEqualTo(desk.memory.find(DANAS, "#1042").orElseThrow().holderHash);
    }

    @Test
    void allProofsEndTogether() {
        desk.proves("1046", DANA);
        assertThat(desk.verification.provenOrders(DANAS)).containsExactly("#1042", "#1046");
        desk.verification.forget(DANAS);
        assertThat(desk.verification.provenOrders(DANAS)).isEmpty();
        assertThat(desk.readsAgain(DANAS, "#1042")).isEqualTo(NOT_VERIFIED);
    }
}

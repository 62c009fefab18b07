package io.lumen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lumen.conversation.SampleConversations;
import io.lumen.order.Order;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.order.SampleParcel;
import io.lumen.understanding.Mood;
import io.lumen.verification.VerifiedOrders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void aVerifiedOrderWithAParcelWasChecked() {
        Findings findings = having(SampleOrders.inTransit());
        assertThat(findings.checks(calledFor(TicketReason.DELIVERY_PROBLEM))).containsExactly(Check.IDENTITY_CONFIRMED, Check.ORDER_READ, Check.TRACKING_READ);
        assertThat(findings.tracking()).isEqualTo(TrackingFound.FOUND);
    }

    @Test
    void anOrderWithoutParcelsHasNoTracking() {
        Findings findings = having(SampleOrders.notShipped());
        assertThat(findings.checks(calledFor(TicketReason.CANCEL))).containsExactly(Check.IDENTITY_CONFIRMED, Check.ORDER_READ);
        assertThat(findings.tracking()).isEqualTo(TrackingFound.MISSING);
    }

    @Test
    void aParcelOfWhichNothingIsKnownIsNoTracking() {
        Findings findings = having(SampleOrders.shippedWithNothingKnown());
        assertThat(findings.checks(calledFor(TicketReason.CANCEL))).contains(Check.TRACKING_READ);
        assertThat(findings.tracking()).isEqualTo(TrackingFound.MISSING);
    }

    @Test
    void anOrderThatWasProvenAndNotReadIsNotSaidToHaveBeenRead() {
        Findings findings = new Findings(List.of("#1042"), List.of());
        assertThat(findings.checks(calledFor(TicketReason.ASKED_FOR_PERSON))).containsExactly(Check.IDENTITY_CONFIRMED);
        assertThat(findings.tracking()).isEqualTo(TrackingFound.NOT_CHECKED);
    }

    /** The same whether the order exists, belongs to another address or does not exist. */
    @Test
    void withoutProofTheTicketSaysOnlyThatItFailed() {
        Findings findings = new Findings(List.of(), List.of());
        assertThat(findings.checks(calledFor(TicketReason.NOT_VERIFIED))).containsExactly(Check.IDENTITY_NOT_CONFIRMED);
        assertThat(findings.checks(calledFor(TicketReason.ASKED_FOR_PERSON, VerificationReceipt.ofNothing(3)))).containsExactly(Check.IDENTITY_NOT_CONFIRMED);
        assertThat(findings.checks(calledFor(TicketReason.ASKED_FOR_PERSON, VerificationReceipt.ofNothing(0)))).isEmpty();
        assertThat(findings.tracking()).isEqualTo(TrackingFound.NOT_CHECKED);
    }

    @Test
    void aSilentStoreIsNamed() {
        assertThat(new Findings(List.of(), List.of()).checks(calledFor(TicketReason.STORE_NOT_READY))).containsExactly(Check.STORE_DID_NOT_ANSWER);
    }

    @Test
    void aSnapshotSurvivesBeingWrittenAndRead() {
        for (Order order : SampleOrders.all()) {
            OrderSnapshot snapshot = OrderSnapshot.of(VerifiedOrders.of(order));
            String json = TicketJson.write(snapshot);
            assertThat(TicketJson.read(json, OrderSnapshot.class)).isEqualTo(snapshot);
            assertThat(json).as("the shopper's address is not part of it").doesNotContain("@").doesNotContain("dana");
        }
    }

    @Test
    void aSecretLinkIsNotPartOfASnapshot() {
        Order order = SampleOrder.named("#1042").of(SampleOrders.DANA)
                .parcel(SampleParcel.of("UPS", "1Z").link("https://aurora.myshopify.com/1/orders/abc/authenticate?key=def")).build();
        assertThat(TicketJson.write(OrderSnapshot.of(VerifiedOrders.of(order)))).contains("1Z").doesNotContain("key=").doesNotContain("myshopify");
    }

    @Test
    void aReceiptTakesCodesAndNoValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VerificationReceipt(List.of("dana.reyes@example.com"), null, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new VerificationReceipt(List.of("1042"), null, 0, null));
        assertThat(new VerificationReceipt(List.of("order_number_and_email", "one_time_code"), SampleOrders.NOW, 1, SampleOrders.NOW).factors()).hasSize(2);
    }

    private static Findings having(Order order) {
        return new Findings(List.of(order.name()), List.of(OrderSnapshot.of(VerifiedOrders.of(order))));
    }

    private static TicketContext calledFor(TicketReason reason) {
        return calledFor(reason, null);
    }

    private static TicketContext calledFor(TicketReason reason, VerificationReceipt receipt) {
        return new TicketContext(
                SampleConversations.DANAS, new UUID(0, 9), reason, Optional.empty(), Optional.empty(), Mood.NEUTRAL, List.of(), Optional.empty(), Optional.ofNullable(receipt));
    }
}

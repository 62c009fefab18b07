package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.answer.Question;
import io.lumen.order.OrderNumber;
import io.lumen.ticket.TicketReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueStateTest {
    private final DialogueState asked = DialogueState.first().awaiting(Awaited.EMAIL, List.of(Question.TRACKING), List.of(new OrderNumber("1042")));

    @Test
    void aRefusalIsOfOneNumber() {
        DialogueState refused = asked.afterRefusal();
        assertThat(refused.refused()).isTrue();
        assertThat(refused.awaiting(Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1042"))).refused()).isTrue();
        assertThat(refused.awaiting(Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1043"))).refused()).isFalse();
        assertThat(asked.awaiting(Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1042"))).refused()).isFalse();
    }

    @Test
    void whatIsAskedNextEndsAnOffer() {
        assertThat(asked.offering(TicketReason.CANCEL).awaiting(Awaited.EMAIL, List.of(Question.STATUS), List.of(new OrderNumber("1042"))).offered()).isNull();
        assertThat(asked.offering(TicketReason.CANCEL).proven("#1042").offered()).isNull();
    }

    @Test
    void aProvenOrderIsTheOneTalkedOfAndNothingWaits() {
        DialogueState proven = asked.proven("#1042").proven("#1043").proven("#1042");
        assertThat(proven.verified()).containsExactly("#1043", "#1042");
        assertThat(proven.focus()).isEqualTo("#1042");
        assertThat(proven.orderNumber()).isNull();
        assertThat(proven.awaited()).isEqualTo(Awaited.NONE);
    }

    @Test
    void whatIsNoLongerProvenWaitsToBeProvenAgain() {
        DialogueState lost = asked.proven("#1043").proven("#1042").noLongerProven("#1042");
        assertThat(lost.verified()).containsExactly("#1043");
        assertThat(lost.focus()).isNull();
        assertThat(lost.orderNumber()).isEqualTo("1042");
        assertThat(lost.awaited()).isEqualTo(Awaited.EMAIL);
    }

    @Test
    void anOrderWhoseNameIsNoNumberHasToBeNamedAnew() {
        DialogueState lost = asked.proven("Заказ 5").noLongerProven("Заказ 5");
        assertThat(lost.orderNumber()).isNull();
        assertThat(lost.awaited()).isEqualTo(Awaited.ORDER_NUMBER);
    }

    @Test
    void nothingUnprovenIsTalkedOf() {
        assertThat(new DialogueState(Awaited.NONE, null, null, null, List.of("#1043"), "#1042", 2, false, null, null, null, null).focus()).isNull();
    }

    @Test
    void ofSeveralRefusedNumbersEachStaysRefusedUntilAnotherIsNamed() {
        DialogueState both = asked.awaiting(Awaited.EMAIL, List.of(), List.of(new OrderNumber("1042"), new OrderNumber("1043"))).afterRefusal();
        assertThat(both.waiting()).containsExactly(new OrderNumber("1042"), new OrderNumber("1043"));
        assertThat(both.awaiting(Awaited.EMAIL, List.of(), List.of(new OrderNumber("1043"))).refused()).isTrue();
        assertThat(both.awaiting(Awaited.EMAIL, List.of(), List.of(new OrderNumber("1043"), new OrderNumber("1044"))).refused()).isFalse();
        assertThat(both.proven("#1042").waiting()).isEmpty();
    }

    @Test
    void aStateStoredBeforeSeveralOrdersCouldWaitIsRead() {
        DialogueState stored = Json.readState("""
                {"awaited":"email","wanted":["STATUS"],"orderNumber":"1042","verified":["#1043"],"focus":"#1043","refused":false,"asked":[]}""");
        assertThat(stored.waiting()).containsExactly(new OrderNumber("1042"));
        assertThat(stored.parcel()).isNull();
    }

    @Test
    void aTicketEndsTheOfferAndStays() {
        DialogueState handedOver = asked.offering(TicketReason.CANCEL).with(new TicketNote(7, "open"));
        assertThat(handedOver.ticket()).isEqualTo(new TicketNote(7, "open"));
        assertThat(handedOver.offered()).isNull();
        assertThat(handedOver.proven("#1042").ticket()).isEqualTo(new TicketNote(7, "open"));
    }
}

package io.lumen.assistant;

import static io.lumen.order.SampleOrders.DANA;
import static io.lumen.order.SampleOrders.OKAFOR;
import static io.lumen.store.SampleStores.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Answer;
import io.lumen.conversation.Draft;
import io.lumen.conversation.SampleConversations;
import io.lumen.order.OrderNumber;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.order.StoreFault;
import io.lumen.ticket.TicketReason;
import io.lumen.understanding.Awaiting;
import io.lumen.verification.RecordingOrderSource.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole turns: what is understood goes in, what is said and remembered comes out. */
class TurnWorkTest {
    private final Chat chat = new Chat();

    @Test
    void theFirstConversationEndsInTheOrder() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        assertThat(chat.reply("track_order").text()).contains("What is your order number?");
        assertThat(chat.reply("provide_order_number 1042").text()).isEqualTo("For security, please provide the email address associated with this order.");
        assertThat(chat.stores.calls()).as("nothing is looked up before both are there").isEmpty();

        Draft told = chat.reply("provide_email " + DANA);
        assertThat(told.text()).startsWith("Order #1042 has shipped").contains("1Z5R89390357567127");
        assertThat(told.revealsOrder()).contains("#1042");
        assertThat(told.orderCard()).isPresent();
        assertThat(chat.reply("tracking_link").text()).contains("https://www.ups.com/");
        assertThat(chat.state().verified()).containsExactly("#1042");
    }

    @Test
    void aSecondOrderIsCheckedWithTheAddressGivenBefore() {
        chat.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.delivered(), SampleOrders.notShipped());
        chat.hears("track_order 1042 " + DANA);
        assertThat(chat.reply("track_order 1046").text()).startsWith("Order #1046 has been delivered");
        assertThat(chat.reply("track_order 1043").text()).startsWith("I couldn't match");
        assertThat(chat.state().verified()).containsExactly("#1042", "#1046");
    }

    @Test
    void twoOrdersOfOneMessageAreProvenWithOneAddress() {
        chat.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.delivered());
        assertThat(chat.reply("track_order 1042 1046").text())
                .isEqualTo("For security, please provide the email address associated with these orders.");
        assertThat(chat.stores.calls()).isEmpty();

        assertThat(chat.hears("provide_email " + DANA).replies()).extracting(reply -> reply.revealsOrder().orElse("")).containsExactly("#1042", "#1046");
        assertThat(chat.state().verified()).containsExactly("#1042", "#1046");
        assertThat(chat.state().waiting()).isEmpty();
        assertThat(chat.hears("tracking_link 1042 1046").replies()).extracting(reply -> reply.revealsOrder().orElse("")).containsExactly("#1042", "#1046");
    }

    @Test
    void ofTwoOrdersTheOneThatIsTheirsIsToldAndTheOtherRefusedLikeAnyOther() {
        chat.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrder.named("#1043").of(OKAFOR).build());
        Answer answer = chat.hears("track_order 1043 1042 " + DANA);
        assertThat(answer.replies()).hasSize(2);
        assertThat(chat.state().verified()).containsExactly("#1042");
        assertThat(chat.state().waiting()).containsExactly(new OrderNumber("1043"));
        assertThat(chat.state().awaited()).isEqualTo(Awaited.EMAIL);
        assertThat(answer.replies()).contains(new Chat().hears("track_order 1043 " + DANA).replies().getFirst());

        assertThat(chat.reply("provide_email " + OKAFOR).text()).startsWith("Order #1043");
        assertThat(chat.state().verified()).containsExactly("#1042", "#1043");
    }

    /** Whichever of two failed, and why: the same words, the same buttons, the same state. */
    @Test
    void theRefusalOfTwoOrdersDoesNotSayWhy() {
        Chat wrongEmails = new Chat();
        wrongEmails.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.delivered());
        Chat oneUnknown = new Chat();
        oneUnknown.stores.holds(AURORA, SampleOrders.inTransit());
        Answer refusal = wrongEmails.hears("track_order 1042 1046 " + OKAFOR);
        assertThat(refusal).isEqualTo(oneUnknown.hears("track_order 1042 1046 " + OKAFOR)).isEqualTo(new Chat().hears("track_order 1042 1046 " + OKAFOR));
        assertThat(refusal.replies()).singleElement().isEqualTo(new Chat().hears("track_order 1042 " + OKAFOR).replies().getFirst());
        assertThat(wrongEmails.stores.questions()).isEqualTo(oneUnknown.stores.questions());
    }

    @Test
    void eachOfTwoOrdersCountsAsATry() {
        for (int message = 0; message < 3; message++) {
            chat.hears("track_order 90" + message + "1 90" + message + "2 " + OKAFOR);
        }
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        assertThat(chat.reply("track_order 1042 " + DANA).text()).startsWith("That was several tries");
        assertThat(chat.state().waiting()).containsExactly(new OrderNumber("1042"));
    }

    @Test
    void aStoreThatFailsLeavesBothOrdersWaiting() {
        chat.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.delivered()).failsAt(Kind.DETAILS, StoreFault.Kind.UNAVAILABLE);
        assertThat(chat.hears("track_order 1042 1046 " + DANA).replies()).singleElement()
                .satisfies(reply -> assertThat(reply.text()).startsWith("I can't reach the store"));
        assertThat(chat.state().waiting()).containsExactly(new OrderNumber("1042"), new OrderNumber("1046"));
    }

    @Test
    void theParcelThatIsNamedIsToldAloneAndTheOtherAfterIt() {
        chat.stores.holds(AURORA, SampleOrders.threeParcels());
        assertThat(chat.reply("track_order 1047 " + DANA).text()).contains("0073938000549297").contains("986578788855");
        assertThat(chat.reply("return_exchange onlyparcel:2").text()).contains("986578788855").doesNotContain("0073938000549297");
        assertThat(chat.reply("delivery_date parcel:1").text()).doesNotContain("FedEx");
        assertThat(chat.state().parcel()).isEqualTo(1);
        assertThat(chat.reply("track_order").text()).contains("0073938000549297").contains("986578788855");
        assertThat(chat.state().parcel()).isNull();
    }

    /** Wrong address, unknown number, an order without address: the same words, the same buttons, the same state. */
    @Test
    void aRefusalDoesNotSayWhy() {
        Chat wrongEmail = new Chat();
        wrongEmail.stores.holds(AURORA, SampleOrders.inTransit());
        Chat unknownOrder = new Chat();
        Chat withoutEmail = new Chat();
        withoutEmail.stores.holds(AURORA, SampleOrder.named("#1042").build());

        Answer refusal = wrongEmail.hears("track_order 1042 " + OKAFOR);
        assertThat(refusal).isEqualTo(unknownOrder.hears("track_order 1042 " + OKAFOR)).isEqualTo(withoutEmail.hears("track_order 1042 " + OKAFOR));
        assertThat(refusal.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.revealsOrder()).isEmpty();
            assertThat(reply.orderCard()).isEmpty();
            assertThat(reply.text()).startsWith("I couldn't match that order number and email address.");
        });
        assertThat(wrongEmail.stores.questions()).isEqualTo(unknownOrder.stores.questions()).isEqualTo(withoutEmail.stores.questions());
    }

    @Test
    void theAddressIsNeitherSaidNorKeptInTheState() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (String understood : new String[] {"provide_email " + OKAFOR, "provide_order_number 1042", "provide_email " + DANA, "tracking_link"}) {
            Answer answer = chat.hears(understood);
            assertThat(answer.state() + answer.publicState() + answer.replies()).doesNotContain("dana", "okafor", "example.com");
        }
        assertThat(chat.state().verified()).containsExactly("#1042");
    }

    @Test
    void whatOnlyAPersonCanSolveIsOfferedWithTheFirstAnswerAlready() {
        chat.stores.holds(AURORA, SampleOrders.threeParcels());
        Draft told = chat.reply("not_received 1047 " + DANA);
        assertThat(told.actions()).hasValueSatisfying(actions -> assertThat(actions).contains("talk_to_person"));
        assertThat(chat.state().offered()).isEqualTo(TicketReason.DELIVERY_PROBLEM);
    }

    @Test
    void aYesToTheOfferCallsAPersonWhoIsToldWhatIsKnown() {
        chat.stores.holds(AURORA, SampleOrders.threeParcels());
        chat.hears("not_received 1047 " + DANA);
        assertThat(chat.readings.names()).containsExactly("#1047");
        Draft said = chat.reply("out_of_scope yes");
        assertThat(said.text()).contains("Your ticket number is 1");
        assertThat(said.ticket()).isPresent();
        assertThat(chat.state().ticket()).isEqualTo(new TicketNote(1, "open"));
        assertThat(chat.tickets.opened()).singleElement().satisfies(context -> {
            assertThat(context.reason()).isEqualTo(TicketReason.DELIVERY_PROBLEM);
            assertThat(context.asked()).isNotEmpty();
            assertThat(context.contact()).isEqualTo(EmailAddress.parse(DANA));
            assertThat(context.conversation()).isEqualTo(SampleConversations.DANAS);
        });
    }

    @Test
    void theInterpreterIsToldWhatWasAskedForAndHowNumbersLook() {
        chat.hears("track_order");
        assertThat(chat.utterance().awaiting()).isEqualTo(Awaiting.NONE);
        chat.hears("provide_order_number 1042");
        assertThat(chat.utterance().awaiting()).isEqualTo(Awaiting.ORDER_NUMBER);
        chat.hears("greeting");
        assertThat(chat.utterance().awaiting()).isEqualTo(Awaiting.EMAIL);
        assertThat(chat.utterance().format().prefix()).isEqualTo("#");
    }

    @Test
    void theStoreHasTheTimeOfTheTurnAndNoMore() {
        chat.hears("track_order 1042 " + DANA);
        assertThat(chat.stores.lastDeadline().at()).isEqualTo(SampleOrders.NOW.plusSeconds(3));
    }

    @Test
    void anOrderWhoseAddressChangedIsToldAgainOnlyAfterAnotherProof() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.hears("track_order 1042 " + DANA);
        chat.stores.holdsOnly(AURORA, SampleOrder.named("#1042").of(OKAFOR).build());
        assertThat(chat.reply("tracking_link").text()).isEqualTo("To show this order again, please confirm the email address associated with it.");
        assertThat(chat.state().verified()).isEmpty();
        assertThat(chat.reply("provide_email " + DANA).text()).startsWith("I couldn't match");
        assertThat(chat.reply("provide_email " + OKAFOR).text()).startsWith("Order #1042");
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatIsNotReadyIsAdmittedAndNothingIsTold(StoreFault.Kind fault) {
        chat.stores.holds(AURORA, SampleOrders.inTransit()).failsAt(Kind.DETAILS, fault);
        Draft reply = chat.reply("track_order 1042 " + DANA);
        assertThat(reply.text()).contains("I can hand this to a person");
        assertThat(reply.revealsOrder()).isEmpty();
        assertThat(chat.state().verified()).isEmpty();
        assertThat(chat.state().offered()).isEqualTo(TicketReason.STORE_NOT_READY);
    }

    @Test
    void aShopThatIsNotConnectedIsAdmitted() {
        Chat unconnected = new Chat(false);
        assertThat(unconnected.reply("track_order 1042 " + DANA).text()).startsWith("I can't read orders from this store");
        assertThat(unconnected.stores.calls()).isEmpty();
    }

    @Test
    void somethingThatIsNoAddressIsAskedForAgain() {
        chat.hears("track_order 1042");
        assertThat(chat.reply("provide_email not@an@address").text()).startsWith("For security, please provide the email address");
        assertThat(chat.stores.calls()).isEmpty();
    }
}

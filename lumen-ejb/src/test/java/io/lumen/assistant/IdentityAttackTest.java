package io.lumen.assistant;

import static io.lumen.order.SampleOrders.DANA;
import static io.lumen.order.SampleOrders.OKAFOR;
import static io.lumen.store.SampleStores.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.Answer;
import io.lumen.conversation.Draft;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.ticket.TicketReason;
import io.lumen.verification.RecordingOrderSource.Kind;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trying often, trying with codes, trying as another customer. Whole turns, as a shopper meets them. */
class IdentityAttackTest {
    private final Chat chat = new Chat();

    private void fails(Chat guesser, String number, int times) {
        IntStream.range(0, times).forEach(i -> guesser.hears("track_order " + number + " guess" + i + "@example.com"));
    }

    @Test
    void theSixthGuessOfASessionIsNotLookedAt() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        fails(chat, "1042", 5);
        int asked = chat.stores.calls().size();
        Draft answer = chat.reply("track_order 1042 " + DANA);
        assertThat(answer.revealsOrder()).isEmpty();
        assertThat(answer.text()).startsWith("That was several tries");
        assertThat(chat.stores.calls()).hasSize(asked);
    }

    @Test
    void aLockedSessionSaysNothingOfAnyOrder() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        fails(chat, "1042", 5);
        Answer existing = chat.hears("track_order 1042 " + DANA);
        Answer unknown = chat.hears("track_order 9999 " + DANA);
        assertThat(existing.replies()).isEqualTo(unknown.replies());
    }

    @Test
    void successesDoNotCount() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (int i = 0; i < 30; i++) {
            Chat honest = chat.sameShopAnew();
            assertThat(honest.reply("track_order 1042 " + DANA).revealsOrder()).contains("#1042");
        }
    }

    @Test
    void anOrderGuessedFromManySessionsIsRefusedLikeAnUnknownOne() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (int i = 0; i < 10; i++) {
            fails(chat.fromElsewhere("198.51.100." + i), "1042", 1);
        }
        Chat genuine = chat.fromElsewhere("192.0.2.1");
        Answer blocked = genuine.hears("track_order 1042 " + DANA);
        Answer unknown = chat.fromElsewhere("192.0.2.2").hears("track_order 9999 " + DANA);
        assertThat(blocked.replies()).isEqualTo(unknown.replies());
        assertThat(chat.stores.questions()).as("a blocked order is asked for as any other").doesNotContain(Kind.DETAILS);
    }

    @Test
    void leavingOutThePrefixIsNotAnotherOrder() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (int i = 0; i < 10; i++) {
            fails(chat.fromElsewhere("198.51.100." + i), i % 2 == 0 ? "#1042" : "1042", 1);
        }
        assertThat(chat.fromElsewhere("192.0.2.1").reply("track_order 1042 " + DANA).revealsOrder()).isEmpty();
    }

    @Test
    void anUnknownOrderIsBlockedAsAKnownOneIs() {
        for (int i = 0; i < 10; i++) {
            fails(chat.fromElsewhere("198.51.100." + i), "9999", 1);
        }
        chat.stores.holds(AURORA, SampleOrder.named("#9999").of(DANA).build());
        assertThat(chat.fromElsewhere("192.0.2.1").reply("track_order 9999 " + DANA).revealsOrder()).isEmpty();
    }

    @Test
    void aNetworkIsSlowedWhateverItAsksFor() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (int i = 0; i < 20; i++) {
            fails(chat.fromElsewhere("203.0.113.9"), "2" + i, 1);
        }
        assertThat(chat.fromElsewhere("203.0.113.9").reply("track_order 1042 " + DANA).text()).startsWith("That was several tries");
        assertThat(chat.fromElsewhere("203.0.113.10").reply("track_order 1042 " + DANA).revealsOrder()).contains("#1042");
    }

    @Test
    void anotherHalfOfTheSameIpv6NetworkIsTheSameNetwork() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (int i = 0; i < 20; i++) {
            fails(chat.fromElsewhere("2001:db8:1:2::" + Integer.toHexString(i + 1)), "2" + i, 1);
        }
        assertThat(chat.fromElsewhere("2001:db8:1:2:ffff::1").reply("track_order 1042 " + DANA).text()).startsWith("That was several tries");
        assertThat(chat.fromElsewhere("2001:db8:1:3::1").reply("track_order 1042 " + DANA).revealsOrder()).contains("#1042");
    }

    @Test
    void aStoreUnderAttackFromEverywhereClosesForAnHour() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        for (int i = 0; i < 200; i++) {
            fails(chat.fromElsewhere("198.51." + i / 100 + "." + i), "3" + i, 1);
        }
        assertThat(chat.fromElsewhere("192.0.2.1").reply("track_order 1042 " + DANA).text()).startsWith("That was several tries");
        chat.desk.passes(Duration.ofHours(1));
        assertThat(chat.fromElsewhere("192.0.2.1").reply("track_order 1042 " + DANA).revealsOrder()).contains("#1042");
    }

    @Test
    void whoIsLockedOutGetsInByTheCode() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        fails(chat, "1042", 5);
        chat.hears("track_order 1042 " + DANA);
        assertThat(chat.reply("out_of_scope codeplease").text()).startsWith("If that order number and email address belong together");
        assertThat(chat.desk.codes.issued()).singleElement().satisfies(code -> assertThat(code.to()).contains(EmailAddress.parse(DANA).orElseThrow()));
        assertThat(chat.reply("out_of_scope code:" + chat.desk.codes.issued().getFirst().code()).revealsOrder()).contains("#1042");
    }

    @Test
    void aCodeIsSentToNobodyWhenNumberAndAddressDoNotFitAndTheWordsAreTheSame() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        Chat right = chat.fromElsewhere("192.0.2.1");
        Chat wrong = chat.fromElsewhere("192.0.2.2");
        Chat unknown = chat.fromElsewhere("192.0.2.3");
        right.hears("track_order 1042 x@example.com");
        right.hears("provide_email " + OKAFOR);
        wrong.hears("track_order 1042 " + OKAFOR);
        unknown.hears("track_order 9999 " + OKAFOR);
        Answer toWrong = wrong.hears("out_of_scope codeplease");
        Answer toUnknown = unknown.hears("out_of_scope codeplease");
        assertThat(toWrong.replies()).isEqualTo(toUnknown.replies());
        assertThat(chat.desk.codes.issued()).hasSize(2).allSatisfy(code -> assertThat(code.to()).isEmpty());
    }

    @Test
    void theCodeThatWasSentToNobodyOpensNothing() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.hears("track_order 1042 " + OKAFOR);
        chat.hears("out_of_scope codeplease");
        Draft answer = chat.reply("out_of_scope code:" + chat.desk.codes.issued().getFirst().code());
        assertThat(answer.revealsOrder()).isEmpty();
        assertThat(answer.text()).startsWith("That code doesn't fit");
    }

    @Test
    void aCodeIsGoodForThreeTries() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.desk.wantsCodes();
        chat.hears("track_order 1042 " + DANA);
        String code = chat.desk.codes.issued().getFirst().code();
        for (String guess : new String[] {"000001", "000002", "000003"}) {
            assertThat(chat.reply("out_of_scope code:" + guess).revealsOrder()).isEmpty();
        }
        assertThat(chat.reply("out_of_scope code:" + code).revealsOrder()).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceAndInItsOwnConversation() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.desk.wantsCodes();
        chat.hears("track_order 1042 " + DANA);
        String code = chat.desk.codes.issued().getFirst().code();
        Chat thief = chat.fromElsewhere("192.0.2.66");
        thief.hears("track_order 1042 " + OKAFOR);
        assertThat(thief.reply("out_of_scope code:" + code).revealsOrder()).isEmpty();
        assertThat(chat.reply("out_of_scope code:" + code).revealsOrder()).contains("#1042");
    }

    @Test
    void noMoreThanThreeCodesAreSentInASession() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.hears("track_order 1042 x@example.com");
        for (int i = 0; i < 3; i++) {
            chat.hears("provide_email " + DANA + " codeplease");
        }
        assertThat(chat.reply("out_of_scope codeplease").text()).startsWith("I can't send another code");
        assertThat(chat.desk.codes.issued()).hasSize(3);
    }

    @Test
    void aStrictStoreNeverSaysWhetherNumberAndAddressFit() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.desk.wantsCodes();
        Answer right = chat.fromElsewhere("192.0.2.1").hears("track_order 1042 " + DANA);
        Answer wrong = chat.fromElsewhere("192.0.2.2").hears("track_order 1042 " + OKAFOR);
        Answer unknown = chat.fromElsewhere("192.0.2.3").hears("track_order 9999 " + DANA);
        assertThat(right.replies()).isEqualTo(wrong.replies()).isEqualTo(unknown.replies());
        assertThat(right.publicState()).isEqualTo(wrong.publicState()).isEqualTo(unknown.publicState());
        assertThat(chat.stores.questions()).doesNotContain(Kind.DETAILS);
    }

    @Test
    void aSignedCustomerIsToldTheirOwnNewestOrder() {
        chat.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.notShipped()).belongs("700", "#1042");
        chat.signsIn("700");
        assertThat(chat.reply("track_order").revealsOrder()).contains("#1042");
        assertThat(chat.reply("tracking_link").text()).contains("https://www.ups.com/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"track_order 1042", "provide_order_number 1042", "order_items 1042", "track_order 9999"})
    void aSignedCustomerIsNotToldAnothersOrder(String understood) {
        chat.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.notShipped()).belongs("700", "#1043");
        chat.signsIn("700");
        Draft answer = chat.reply(understood);
        assertThat(answer.revealsOrder()).isEmpty();
        assertThat(answer.text()).startsWith("For security, please provide the email address");
        assertThat(chat.stores.questions()).doesNotContain(Kind.DETAILS);
    }

    @Test
    void anotherSignatureEndsTheProof() {
        chat.stores.holds(AURORA, SampleOrders.inTransit()).belongs("700", "#1042");
        chat.signsIn("700");
        chat.hears("track_order");
        chat.signsIn("701");
        assertThat(chat.reply("tracking_link").revealsOrder()).isEmpty();
    }

    @Test
    void anOrderThatWentToAnotherCustomerIsNoLongerTold() {
        chat.stores.holds(AURORA, SampleOrders.inTransit()).belongs("700", "#1042");
        chat.signsIn("700");
        chat.hears("track_order");
        chat.stores.belongs("700", "#1043");
        assertThat(chat.reply("tracking_link").revealsOrder()).isEmpty();
    }

    @Test
    void whatWasTriedAndFailedIsCountedOnTheTicket() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        fails(chat, "1042", 2);
        chat.hears("human_agent");
        assertThat(chat.tickets.opened()).singleElement().satisfies(ticket -> {
            assertThat(ticket.reason()).isEqualTo(TicketReason.ASKED_FOR_PERSON);
            assertThat(ticket.receipt()).hasValueSatisfying(receipt -> {
                assertThat(receipt.failures()).isEqualTo(2);
                assertThat(receipt.factors()).isEmpty();
            });
        });
    }

    @Test
    void aStoreThatShowsNoAddressAtAllIsNotTheShoppersMistake() {
        chat.stores.holds(AURORA, SampleOrder.named("#1042").build()).hidesAddresses();
        chat.hears("track_order 1042 " + DANA);
        Chat next = chat.sameShopAnew();
        Answer existing = next.sameShopAnew().hears("track_order 1042 " + DANA);
        Answer unknown = next.sameShopAnew().hears("track_order 9999 " + DANA);
        assertThat(existing.replies()).isEqualTo(unknown.replies());
        assertThat(existing.replies().getFirst().text()).startsWith("I can't read orders from this store");
    }

    @Test
    void howFarBackAStoreCanBeReadIsSaidWithEveryRefusalAlike() {
        chat.stores.holds(AURORA, SampleOrders.inTransit());
        chat.shop.reaches(Duration.ofDays(60));
        Answer wrong = chat.hears("track_order 1042 " + OKAFOR);
        Chat other = chat.sameShopAnew();
        other.shop.reaches(Duration.ofDays(60));
        assertThat(wrong.replies()).isEqualTo(other.hears("track_order 9999 " + OKAFOR).replies());
        assertThat(wrong.replies().getFirst().text()).contains("orders from the last 60 days");
    }
}

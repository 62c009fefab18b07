package io.lumen.verification;

import static io.lumen.order.SampleOrders.DANA;
import static io.lumen.order.SampleOrders.OKAFOR;
import static io.lumen.store.SampleStores.AURORA;
import static io.lumen.store.SampleStores.BIRCH;
import static io.lumen.verification.RecordingOrderSource.Kind.CANDIDATES;
import static io.lumen.verification.RecordingOrderSource.Kind.DETAILS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.SampleConversations;
import io.lumen.order.Order;
import io.lumen.order.OrderNumber;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.store.SampleStores;
import io.lumen.store.StoreAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to be shown an order without being its shopper. None may work; what an honest shopper may write differently does. */
class OrderVerificationTest {
    private static final VerificationOutcome NOT_VERIFIED = new VerificationOutcome.NotVerified();

    private final Desk desk = new Desk();

    private void auroraHolds(Order... orders) {
        desk.stores.holds(AURORA, orders);
    }

    @Test
    void numberAndItsEmailShowTheOrder() {
        auroraHolds(SampleOrders.inTransit(), SampleOrders.notShipped());
        VerificationOutcome outcome = desk.says("1042", DANA);
        assertThat(outcome).isInstanceOfSatisfying(VerificationOutcome.Verified.class, verified -> {
            assertThat(verified.order().order()).isEqualTo(SampleOrders.inTransit());
            assertThat(verified.order().conversation()).isEqualTo(SampleConversations.DANAS);
            assertThat(verified.order().verifiedAt()).isEqualTo(SampleOrders.NOW);
        });
    }

    @Test
    void wrongEmailShowsNothing() {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says("1042", OKAFOR)).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void anEmailOfAnotherOrderShowsNothing() {
        auroraHolds(SampleOrders.inTransit(), SampleOrders.notShipped());
        assertThat(desk.says("1043", DANA)).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void anUnknownNumberShowsNothing() {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says("9999", DANA)).isEqualTo(NOT_VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {DANA, "nobody@invalid", "null@null"})
    void anOrderWithoutEmailIsNobodys(String email) {
        auroraHolds(SampleOrders.withoutEmail());
        assertThat(desk.says("1045", email)).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void wrongEmailAndUnknownOrderAreIndistinguishable() {
        Desk wrongEmail = new Desk();
        wrongEmail.stores.holds(AURORA, SampleOrders.inTransit(), SampleOrders.withoutEmail());
        Desk unknownOrder = new Desk();
        Desk withoutEmail = new Desk();
        withoutEmail.stores.holds(AURORA, SampleOrders.withoutEmail());

        assertThat(wrongEmail.says("1042", OKAFOR)).isEqualTo(unknownOrder.says("1042", OKAFOR)).isEqualTo(withoutEmail.says("1045", OKAFOR));
        assertThat(wrongEmail.stores.questions()).isEqualTo(unknownOrder.stores.questions()).isEqualTo(withoutEmail.stores.questions())
                .containsExactly(CANDIDATES);
    }

    @Test
    void detailsAreNotFetchedBeforeTheMatch() {
        auroraHolds(SampleOrders.inTransit(), SampleOrders.withoutEmail());
        desk.says("1042", OKAFOR);
        desk.says("1045", DANA);
        desk.says("9999", DANA);
        assertThat(desk.stores.questions()).doesNotContain(DETAILS);

        desk.says("1042", DANA);
        assertThat(desk.stores.calls()).endsWith(
                new RecordingOrderSource.Call(CANDIDATES, AURORA.storeId(), "1042"),
                new RecordingOrderSource.Call(DETAILS, AURORA.storeId(), SampleOrders.inTransit().id()));
    }

    @Test
    void theBeginningOfANumberIsNotTheNumber() {
        auroraHolds(SampleOrder.named("#50121").of(DANA).build());
        assertThat(desk.says("5012", DANA)).isEqualTo(NOT_VERIFIED);
        assertThat(desk.stores.questions()).containsExactly(CANDIDATES);
    }

    @Test
    void aFuzzyStoreDoesNotHideTheRightOrder() {
        auroraHolds(SampleOrder.named("#50121").of(DANA).build(), SampleOrder.named("#5012").of(DANA).build());
        assertThat(desk.says("5012", DANA)).isInstanceOfSatisfying(VerificationOutcome.Verified.class,
                verified -> assertThat(verified.order().order().name()).isEqualTo("#5012"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1042-B", "EN1042", "1042.1", "#01042", "#10420"})
    void aNumberWithMoreAroundItIsAnotherOrder(String name) {
        auroraHolds(SampleOrder.named(name).of(DANA).build());
        assertThat(desk.says("1042", DANA)).isEqualTo(NOT_VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"1044, true", "EN1044, true", "1044-B, true", "EN1044-B, true", "en1044-b, true", "#EN1044-B, true",
        "1044-C, false", "EM1044-B, false", "EN1044-BB, false", "044, false"})
    void prefixAndSuffixOfTheStoreMayBeLeftOut(String typed, boolean accepted) {
        StoreAccess store = SampleStores.withPrefixAndSuffix();
        desk.stores.holds(store, SampleOrder.named("EN1044-B").of(DANA).build());
        assertThat(desk.says(store, typed, DANA) instanceof VerificationOutcome.Verified).isEqualTo(accepted);
    }

    @Test
    void ofTwoOrdersOfOneNameOnlyTheShoppersIsShown() {
        auroraHolds(SampleOrder.named("#1042").id("other").of(OKAFOR).build(), SampleOrder.named("#1042").id("danas").of(DANA).build());
        assertThat(desk.says("1042", DANA)).isInstanceOfSatisfying(VerificationOutcome.Verified.class,
                verified -> assertThat(verified.order().order().id()).isEqualTo("danas"));
        assertThat(desk.stores.calls()).noneMatch(call -> call.subject().equals("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dаna.reyes@example.com", "dana.reyes@exаmple.com", "dana.reyes@example.сom", "ԁana.reyes@example.com"})
    void lookAlikeLettersInTheEmailAreOtherLetters(String email) {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says("1042", email)).isEqualTo(NOT_VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"١٠٤٢", "१०४२", "1০42", "#Ⅹ42\u0416", "10\u200b42"})
    void lookAlikeDigitsAreNoNumber(String number) {
        assertThat(OrderNumber.parse(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1O42", "lO42", "I042"})
    void lookAlikeLettersInTheNumberAreAnotherNumber(String number) {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says(number, DANA)).isEqualTo(NOT_VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1042", "#1042", " # 1042 ", "##1042", "１０４２", "＃１０４２", "𝟏𝟎𝟒𝟐"})
    void waysToWriteTheSameNumberAreAccepted(String number) {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says(number, DANA)).isInstanceOf(VerificationOutcome.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dana.Reyes@Example.COM", "  dana.reyes@example.com\t", "ｄａｎａ.reyes＠example.com"})
    void caseSpaceAndWidthOfTheEmailDoNotMatter(String email) {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says("1042", email)).isInstanceOf(VerificationOutcome.Verified.class);
    }

    @Test
    void theStoresOwnSpellingOfTheEmailDoesNotMatter() {
        auroraHolds(SampleOrder.named("#1042").of(" Dana.Reyes@EXAMPLE.com ").build());
        assertThat(desk.says("1042", DANA)).isInstanceOf(VerificationOutcome.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"danareyes@example.com", "dana.reyes+shop@example.com", "dana.reyes@example.com.evil.example", "dana.reyes@example.co",
        "dana.reyes@mail.example.com", "xdana.reyes@example.com"})
    void dotsTagsAndMoreAroundItMakeAnotherAddress(String email) {
        auroraHolds(SampleOrders.inTransit());
        assertThat(desk.says("1042", email)).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void theSameNumberAndEmailAtAnotherTenantProveNothingHere() {
        desk.stores.holds(BIRCH, SampleOrders.inTransit());
        desk.stores.holds(AURORA, SampleOrder.named("#1042").of(OKAFOR).build());
        assertThat(desk.says(AURORA, "1042", DANA)).isEqualTo(NOT_VERIFIED);
        assertThat(desk.stores.calls()).allMatch(call -> call.store().equals(AURORA.storeId()));
    }

    @Test
    void nothingIsKeptUnlessTheCallerSaysSo() {
        auroraHolds(SampleOrders.inTransit());
        desk.says("1042", DANA);
        assertThat(desk.verification.provenOrders(SampleConversations.DANAS)).isEmpty();
    }

    @Test
    void printingAnythingOfItRevealsNothing() {
        auroraHolds(SampleOrders.inTransit());
        VerificationOutcome outcome = desk.says("1042", DANA);
        VerifiedOrder order = ((VerificationOutcome.Verified) outcome).order();
        String printed = outcome + " " + order + " " + order.order() + " " + order.order().email() + " " + AURORA + " " + EmailAddress.parse(DANA);
        assertThat(order).hasToString("VerifiedOrder[conversation=" + SampleConversations.DANAS.id() + "]");
        assertThat(order.order()).hasToString("Order[id=" + SampleOrders.inTransit().id() + "]");
        assertThat(printed).doesNotContain("dana", "reyes", "example", "Ridge", "1Z5R", AURORA.accessToken());
    }
}

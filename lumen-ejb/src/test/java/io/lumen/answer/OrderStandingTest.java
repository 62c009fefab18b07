package io.lumen.answer;

import static io.lumen.order.SampleOrders.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.CancelReason;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.HoldReason;
import io.lumen.order.Order;
import io.lumen.order.OrderReach;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.order.SampleHandling;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.order.SampleParcel;
import io.lumen.order.ShipmentState;
import io.lumen.tracking.Concern;
import io.lumen.verification.VerifiedOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The orders that are not simply on their way: each has the sentence that is right for it, and is handed on where a person is needed. */
class OrderStandingTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static SampleOrder order() {
        return SampleOrder.named("#7").of(SampleOrders.DANA).item("Lamp", 1).placedAt(NOW.minus(Duration.ofHours(5)));
    }

    private static SampleParcel parcel(ShipmentState state) {
        return SampleParcel.of("UPS", "1Z5R89390357567127").state(state);
    }

    private static ComposedAnswer answer(SampleOrder order, Question question) {
        return new AnswerComposer().compose(VerifiedOrders.of(order.build()), question, Locale.ENGLISH, UTC);
    }

    private static String told(SampleOrder order, Question question) {
        return answer(order, question).text().replace('\u202f', ' ');
    }

    private static OrderCard card(SampleOrder order) {
        return answer(order, Question.STATUS).card().orElseThrow();
    }

    @Test
    void anOrderCancelledBeforeItWasSentIsNotComing() {
        SampleOrder order = order().cancelledAt(NOW).payment(PaymentStatus.REFUNDED).handled(by -> by.because(CancelReason.INVENTORY).refunded("39.00", "EUR"));
        assertThat(told(order, Question.STATUS)).startsWith("Order #7 has been cancelled, so nothing will be shipped. Something in it was not available.")
                .contains("The payment for order #7 has been refunded: €39.00.").doesNotContain("tracking");
        assertThat(answer(order, Question.STATUS).concerns()).isEmpty();
        assertThat(card(order).progress()).isNull();
    }

    @Test
    void anOrderCancelledWithAParcelUnderWayIsNotSaidToBeNotComing() {
        SampleOrder order = order().parcel(parcel(ShipmentState.IN_TRANSIT)).cancelledAt(NOW).payment(PaymentStatus.REFUNDED);
        for (Question question : new Question[] {Question.STATUS, Question.DELIVERY_DATE, Question.TRACKING, Question.NOT_RECEIVED}) {
            assertThat(told(order, question)).doesNotContain("nothing will be shipped");
        }
        assertThat(told(order, Question.STATUS)).startsWith("Order #7 has been cancelled. What had already been handed to a carrier").contains("1Z5R89390357567127");
        assertThat(answer(order, Question.STATUS).concern()).contains(Concern.CANCELLED_BUT_SHIPPED);
        assertThat(card(order).status()).isEqualTo(new OrderCard.Labelled("cancelled_shipped", "Cancelled"));
    }

    @Test
    void anOrderCancelledAndStillPaidIsACaseForAPerson() {
        assertThat(answer(order().cancelledAt(NOW).payment(PaymentStatus.PAID), Question.STATUS).concern()).contains(Concern.CANCELLED_NOT_REFUNDED);
    }

    @ParameterizedTest
    @CsvSource({"FRAUD, false", "OTHER, false", "CUSTOMER, true", "DECLINED, true", "STAFF, true"})
    void aReasonIsToldWhereItIsTheShoppersBusiness(String reason, boolean told) {
        CancelReason read = reason.equals("FRAUD") ? CancelReason.OTHER : CancelReason.valueOf(reason);
        String first = told(order().cancelledAt(NOW).handled(by -> by.because(read)), Question.STATUS).lines().findFirst().orElseThrow();
        assertThat(first.endsWith("nothing will be shipped.")).isEqualTo(!told);
    }

    @ParameterizedTest
    @EnumSource
    void aHoldIsToldWithItsReasonInPlainWords(HoldReason reason) {
        String told = told(order().status(OrderStatus.ON_HOLD).handled(by -> by.held(reason)), Question.STATUS);
        assertThat(told).startsWith("Order #7 is on hold at the store at the moment, so it has not shipped yet. ").doesNotContainIgnoringCase("fraud", "risk");
        assertThat(told.lines().findFirst().orElseThrow()).hasSizeGreaterThan(80);
    }

    @Test
    void aHoldThatTheShopperCanClearUpIsACaseForAPerson() {
        assertThat(answer(order().status(OrderStatus.ON_HOLD).handled(by -> by.held(HoldReason.INCORRECT_ADDRESS)), Question.STATUS).concern()).contains(Concern.HELD_BY_STORE);
        assertThat(answer(order().status(OrderStatus.ON_HOLD).handled(by -> by.held(HoldReason.OUT_OF_STOCK)), Question.STATUS).concerns()).isEmpty();
    }

    @Test
    void aPreOrderIsToldWithTheDayItIsPlannedForOrWithoutOne() {
        SampleOrder planned = order().status(OrderStatus.SCHEDULED).handled(by -> by.shipsFrom(Instant.parse("2026-12-12T12:00:00Z")));
        assertThat(told(planned, Question.STATUS)).contains("scheduled to ship at a later date", "The store plans to ship it from Saturday, December 12.");
        assertThat(told(planned, Question.DELIVERY_DATE)).startsWith("The store plans to ship it from Saturday, December 12.");
        assertThat(told(order().status(OrderStatus.SCHEDULED), Question.DELIVERY_DATE)).startsWith("There is no delivery date yet");
    }

    @Test
    void whatCheckoutPromisedIsToldAsThat() {
        SampleOrder order = order().handled(by -> by.promised(Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-25T20:00:00Z")));
        assertThat(told(order, Question.DELIVERY_DATE)).startsWith("At checkout it was announced for Monday, November 23 to Wednesday, November 25.");
        SampleOrder oneDay = order().handled(by -> by.promised(Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-23T20:00:00Z")));
        assertThat(told(oneDay, Question.STATUS)).contains("At checkout it was announced for Monday, November 23.");
        assertThat(card(oneDay).promised()).isEqualTo(new OrderCard.Estimate(Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-23T20:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PICK_UP | PROCESSING | It is not ready to collect yet.
            LOCAL   | PROCESSING | The store delivers it itself; it has not set out yet.
            DIGITAL | PROCESSING | There is nothing to ship in it, and the store has not sent it yet.
            DIGITAL | SHIPPED    | it comes by email or as a download, and the store has sent it.
            PICK_UP | SHIPPED    | has been handed over at the store.
            RETAIL  | SHIPPED    | has been handed over at the store.
            LOCAL   | SHIPPED    | has been sent out with the store's own delivery.
            """)
    void whatNoCarrierBringsIsNotToldAsAParcel(DeliveryMethod method, OrderStatus status, String sentence) {
        SampleOrder order = order().status(status).handled(by -> by.by(method));
        if (status == OrderStatus.SHIPPED) {
            order.parcel(SampleParcel.withNothingKnown());
        }
        assertThat(told(order, Question.STATUS)).contains(sentence).doesNotContain("Carrier", "tracking number");
        assertThat(told(order, Question.TRACKING)).containsAnyOf("There is nothing to track", sentence).doesNotContain("Carrier", "tracking link");
        assertThat(card(order).delivery().code()).isEqualTo(Telling.code(method));
        assertThat(card(order).progress()).isNotNull();
    }

    @Test
    void anOrderReadyAtTheStoreIsToldSo() {
        SampleOrder order = order().status(OrderStatus.SHIPPED).handled(by -> by.by(DeliveryMethod.PICK_UP))
                .parcel(SampleParcel.withNothingKnown().state(ShipmentState.READY_FOR_PICKUP).seen(NOW.minus(Duration.ofHours(5)), ShipmentState.READY_FOR_PICKUP, "Berlin"));
        assertThat(told(order, Question.STATUS)).startsWith("Order #7 is ready for you to pick up at the store.\nLatest update: Ready for pick-up (Berlin), store entry, 5 hours ago");
        assertThat(card(order).progress()).extracting(OrderCard.Progress::step, OrderCard.Progress::of).containsExactly(2, 3);
    }

    @Test
    void aRefundBeforeShippingIsToldAsTheEndOfIt() {
        assertThat(told(order().payment(PaymentStatus.REFUNDED), Question.STATUS)).startsWith("Order #7 has been refunded and has not shipped, so nothing is on its way.").doesNotContain("prepared");
        assertThat(told(order().status(OrderStatus.NOTHING_TO_SHIP), Question.DELIVERY_DATE)).startsWith("Order #7 has nothing left to ship");
    }

    @ParameterizedTest
    @CsvSource({"VOIDED, was voided: nothing was charged, true", "EXPIRED, authorisation for order #7 has expired, true", "PENDING, still pending, false", "PARTIALLY_PAID, partly paid, false"})
    void aPaymentThatChangesThePictureIsToldUnasked(PaymentStatus payment, String sentence, boolean needsPerson) {
        ComposedAnswer answer = answer(order().payment(payment), Question.STATUS);
        assertThat(answer.text()).contains(sentence);
        assertThat(answer.concerns().contains(Concern.PAYMENT_PROBLEM)).isEqualTo(needsPerson);
    }

    @Test
    void aPartialRefundIsToldWithItsAmount() {
        SampleOrder order = order().status(OrderStatus.SHIPPED).payment(PaymentStatus.PARTIALLY_REFUNDED).parcel(parcel(ShipmentState.IN_TRANSIT)).handled(by -> by.refunded("18.00", "CAD"));
        assertThat(told(order, Question.PAYMENT)).startsWith("Order #7 was paid, and CA$18.00 of it has been refunded.");
        assertThat(told(order().handled(by -> by.costs("86.40", "USD")), Question.PAYMENT)).startsWith("Order #7 is paid: $86.40.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aReturnIsTold(ReturnState state) {
        SampleOrder order = order().status(OrderStatus.DELIVERED).parcel(parcel(ShipmentState.DELIVERED)).handled(by -> by.returned(state));
        assertThat(told(order, Question.STATUS).lines()).anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("return"));
        assertThat(card(order).returned().code()).isEqualTo(Telling.code(state));
        assertThat(answer(order, Question.STATUS).concerns().contains(Concern.RETURN_PROBLEM))
                .isEqualTo(state == ReturnState.FAILED || state == ReturnState.DECLINED || state == ReturnState.UNKNOWN);
    }

    @Test
    void aPartlySentOrderSaysWhatIsStillToCome() {
        SampleOrder order = order().status(OrderStatus.PARTIALLY_SHIPPED).item("Mug", 2).parcel(parcel(ShipmentState.IN_TRANSIT).holding("Lamp", 1)).handled(by -> by.waiting("Mug", 2));
        assertThat(told(order, Question.STATUS)).contains("In this parcel: 1 × Lamp.", "\nStill to come: 2 × Mug.");
        assertThat(card(order).waiting()).containsExactly(new OrderCard.Item("Mug", 2));
    }

    @Test
    void parcelsAreToldApartAndCanBeAskedForOneByOne() {
        SampleOrder order = order().status(OrderStatus.SHIPPED).item("Mug", 2)
                .parcel(parcel(ShipmentState.IN_TRANSIT).holding("Lamp", 1)).parcel(SampleParcel.of("FedEx", "986578788855").holding("Mug", 2));
        assertThat(told(order, Question.STATUS)).startsWith("Order #7 has shipped in 2 parcels.");
        assertThat(told(order, Question.ITEMS)).contains("Parcel 1 of 2: In this parcel: 1 × Lamp.", "Parcel 2 of 2: In this parcel: 2 × Mug.");
        Order built = order.build();
        ComposedAnswer second = new AnswerComposer().compose(VerifiedOrders.of(built), Question.TRACKING, OptionalInt.of(2), Locale.ENGLISH, UTC);
        assertThat(second.text()).startsWith("Parcel 2 of 2: FedEx").doesNotContain("UPS");
        ComposedAnswer ninth = new AnswerComposer().compose(VerifiedOrders.of(built), Question.TRACKING, OptionalInt.of(9), Locale.ENGLISH, UTC);
        assertThat(ninth.text()).contains("Parcel 1 of 2", "Parcel 2 of 2");
    }

    @Test
    void parcelsThatTheStoreDidNotShowAreSaidToBeThere() {
        SampleOrder order = order().status(OrderStatus.SHIPPED).parcel(parcel(ShipmentState.OUT_FOR_DELIVERY)).handled(SampleHandling::andMoreParcels);
        assertThat(told(order, Question.STATUS)).startsWith("Order #7 has shipped and is on its way.").contains("There are more parcels than I can list here");
        assertThat(card(order).progress()).isNull();
    }

    @Test
    void anOrderThatIsNotSentForLongIsNoticed() {
        assertThat(answer(order().placedAt(NOW.minus(Duration.ofHours(71))), Question.STATUS).concerns()).isEmpty();
        ComposedAnswer late = answer(order().placedAt(NOW.minus(Duration.ofHours(73))), Question.STATUS);
        assertThat(late.concern()).contains(Concern.NOT_SHIPPED);
        assertThat(late.text()).contains("It was placed 3 days ago (November 17).");
        assertThat(answer(order().placedAt(NOW.minus(Duration.ofDays(9))).payment(PaymentStatus.PENDING), Question.STATUS).concerns()).isEmpty();
    }

    @Test
    void oldNewsIsToldAsOld() {
        SampleOrder order = order().status(OrderStatus.SHIPPED)
                .parcel(parcel(ShipmentState.IN_TRANSIT).seen(NOW.minus(Duration.ofDays(6)), ShipmentState.IN_TRANSIT, "Köln").expected(NOW.minus(Duration.ofDays(2))));
        assertThat(told(order, Question.STATUS)).contains("Latest update: In transit (Köln), UPS scan, 6 days ago (November 14, 9:00 AM). There has been no news since. It was expected by");
        assertThat(answer(order, Question.STATUS).concerns()).containsExactly(Concern.NO_MOVEMENT, Concern.DATE_PASSED);
        assertThat(card(order).shipments().getFirst()).satisfies(shown -> {
            assertThat(shown.overdue()).isTrue();
            assertThat(shown.lastEvent().old()).isTrue();
        });
    }

    @Test
    void aGuessedCarrierIsSaidToBeOne() {
        SampleOrder order = order().status(OrderStatus.SHIPPED).parcel(SampleParcel.numbered("1Z5R89390357567127").state(ShipmentState.IN_TRANSIT));
        assertThat(told(order, Question.TRACKING)).startsWith("Tracking number 1Z5R89390357567127. The store has not named the carrier; this looks like a number of UPS.");
        assertThat(card(order).shipments().getFirst()).extracting(OrderCard.Parcel::carrier, OrderCard.Parcel::carrierGuessed).containsExactly("UPS", true);
    }

    @Test
    void aLinkOfOursIsSaidNotToBeTheStores() {
        SampleOrder order = order().status(OrderStatus.SHIPPED).parcel(parcel(ShipmentState.IN_TRANSIT));
        assertThat(told(order, Question.TRACKING)).contains("The store has not given a link, but the number can be followed on the page of UPS: https://wwwapps.ups.com/");
        assertThat(card(order).shipments().getFirst().trackingUrlBy()).isEqualTo("lumen");
    }

    @Test
    void whatTheCarrierWroteIsNeverShown() {
        SampleOrder order = order().status(OrderStatus.SHIPPED)
                .parcel(parcel(ShipmentState.IN_TRANSIT).seen(NOW.minus(Duration.ofHours(1)), ShipmentState.IN_TRANSIT, null).saying("Zork 2481 <b>ate</b> it"));
        assertThat(answer(order, Question.STATUS).toString()).doesNotContain("Zork", "2481", "ate</b>");
    }

    @Test
    void howFarBackAStoreCanBeSeenDependsOnTheStoreAlone() {
        assertThat(new AnswerComposer().reach(OrderReach.of(Duration.ofDays(60)), Locale.ENGLISH)).hasValueSatisfying(text -> assertThat(text).contains("last 60 days"));
        assertThat(new AnswerComposer().reach(OrderReach.unlimited(), Locale.ENGLISH)).isEmpty();
    }
}

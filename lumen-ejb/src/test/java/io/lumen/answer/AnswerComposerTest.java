package io.lumen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.Order;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.SampleOrder;
import io.lumen.order.SampleOrders;
import io.lumen.order.SampleParcel;
import io.lumen.order.ShipmentState;
import io.lumen.tracking.Concern;
import io.lumen.verification.VerifiedOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerComposerTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final List<String> STEPS = List.of("Placed", "Packed", "Shipped", "Out for delivery", "Delivered");

    private static ComposedAnswer answer(Order order, Question question) {
        return new AnswerComposer().compose(VerifiedOrders.of(order), question, Locale.ENGLISH, UTC);
    }

    private static final String SOURCE = "\nFrom the store's order system, as of 9:00 AM UTC.";
    private static final String OFFER = "\nIf you like, I can hand this to a person at the store.";

    /** What is told in front of the source and of the offer, which stand in every answer or go with the concerns. ICU puts a narrow space before AM and PM. */
    private static String told(Order order, Question question) {
        ComposedAnswer answer = answer(order, question);
        String text = answer.text().replace('\u202f', ' ');
        assertThat(text).endsWith(SOURCE);
        String facts = text.substring(0, text.length() - SOURCE.length());
        boolean offered = facts.endsWith(OFFER);
        assertThat(offered).isEqualTo(answer.needsPerson() && question != Question.ITEMS && question != Question.NOT_RECEIVED);
        return offered ? facts.substring(0, facts.length() - OFFER.length()) : facts;
    }

    @Test
    void anOrderOnItsWayIsToldInFull() {
        assertThat(told(SampleOrders.inTransit(), Question.STATUS)).isEqualTo("""
                Order #1042 has shipped and is on its way.
                UPS, tracking number 1Z5R89390357567127. Latest update: In transit (Louisville, Kentucky), UPS scan, 47 hours ago \
                (November 18, 9:05 AM). Estimated delivery: Friday, November 20.""");
        assertThat(told(SampleOrders.inTransit(), Question.TRACKING)).isEqualTo(
                "UPS, tracking number 1Z5R89390357567127. Track it here: https://www.ups.com/WebTracking?loc=en_US&trackNums=1Z5R89390357567127");
        assertThat(told(SampleOrders.inTransit(), Question.DELIVERY_DATE)).isEqualTo("Estimated delivery: Friday, November 20.");
        assertThat(told(SampleOrders.inTransit(), Question.ITEMS)).isEqualTo("""
                Order #1042 contains:
                2 × Ridge Trail Bottle (750 ml / Moss)
                1 × Merino Hiking Sock (M)""");
        assertThat(told(SampleOrders.inTransit(), Question.PAYMENT)).isEqualTo("Order #1042 is paid.");
        assertThat(told(SampleOrders.inTransit(), Question.NOT_RECEIVED)).endsWith("\nIf that does not fit what you see, I can hand this to a person at the store.");
    }

    @Test
    void momentsAreToldInTheStoresZoneAndSayWhichItIs() {
        ComposedAnswer answer = new AnswerComposer().compose(
                VerifiedOrders.of(SampleOrders.inTransit()), Question.STATUS, Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));
        assertThat(answer.text().replace('\u202f', ' ')).contains("November 18, 6:05 PM", "Saturday, November 21", "as of 6:00 PM GMT+9.");
    }

    @Test
    void anOrderThatHasNotShippedIsSaidNotToHave() {
        assertThat(told(SampleOrders.notShipped(), Question.STATUS)).isEqualTo("""
                Order #1043 has been placed and is being prepared. It has not shipped yet.
                There is no tracking yet: the store has not handed a parcel to a carrier.""");
        assertThat(told(SampleOrders.notShipped(), Question.TRACKING)).isEqualTo("There is no tracking yet: the store has not handed a parcel to a carrier.");
        assertThat(told(SampleOrders.notShipped(), Question.DELIVERY_DATE)).startsWith("There is no delivery date yet");
    }

    @Test
    void whatTheStoreDidNotSayIsSaidToBeMissing() {
        Order order = SampleOrders.shippedWithNothingKnown();
        assertThat(told(order, Question.STATUS)).isEqualTo("""
                Order #1048 has shipped and is on its way.
                Carrier not named by the store; the store has not given a tracking number. \
                Status: Shipped. The carrier has not posted any update yet. No delivery date has been given yet.""");
        assertThat(told(order, Question.TRACKING)).isEqualTo(
                "Carrier not named by the store; the store has not given a tracking number. The store has not given a tracking link for it.");
        assertThat(told(order, Question.DELIVERY_DATE)).isEqualTo("No delivery date has been given yet.");
        assertThat(told(SampleOrder.named("#1").of(SampleOrders.DANA).build(), Question.ITEMS)).isEqualTo("The store does not list any item for order #1.");
        assertThat(told(SampleOrder.named("#1").of(SampleOrders.DANA).payment(PaymentStatus.UNKNOWN).build(), Question.PAYMENT))
                .isEqualTo("The store does not give a payment status for order #1.");
    }

    @Test
    void aNumberWithoutALinkIsToldWithoutALink() {
        Order order = SampleOrder.named("#7").of(SampleOrders.DANA).status(OrderStatus.SHIPPED).parcel(SampleParcel.of("DPD", "0501")).build();
        assertThat(told(order, Question.TRACKING)).isEqualTo("DPD, tracking number 0501. The store has not given a tracking link for it.");
    }

    @Test
    void anArrivedParcelIsToldWithItsDayOrWithoutOne() {
        assertThat(told(SampleOrders.delivered(), Question.DELIVERY_DATE)).isEqualTo("Delivered on Wednesday, November 18.");
        Order undated = SampleOrder.named("#8").of(SampleOrders.DANA).status(OrderStatus.DELIVERED).parcel(SampleParcel.withNothingKnown().state(ShipmentState.DELIVERED)).build();
        assertThat(told(undated, Question.DELIVERY_DATE)).isEqualTo("The carrier reports it as delivered, without a date.");
    }

    @Test
    void aParcelThatIsThereAndMissedIsACaseForAPerson() {
        assertThat(told(SampleOrders.delivered(), Question.NOT_RECEIVED)).contains("The carrier says it was delivered.");
        assertThat(answer(SampleOrders.delivered(), Question.NOT_RECEIVED).concern()).contains(Concern.DELIVERED_NOT_FOUND);
        assertThat(answer(SampleOrders.delivered(), Question.STATUS).needsPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EXCEPTION, true", "ATTEMPTED, true", "DELAYED, true", "IN_TRANSIT, false", "DELIVERED, false", "OUT_FOR_DELIVERY, false"})
    void deliveryProblemsAreCasesForAPerson(ShipmentState state, boolean needsPerson) {
        Order order = SampleOrder.named("#9").of(SampleOrders.DANA).status(OrderStatus.SHIPPED).parcel(SampleParcel.of("UPS", "1Z").state(state)).build();
        assertThat(answer(order, Question.STATUS).needsPerson()).isEqualTo(needsPerson);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READY_FOR_PICKUP | Order #9 is ready for you to pick up.
            OUT_FOR_DELIVERY | Order #9 is out for delivery.
            EXCEPTION        | Order #9 has shipped, and the carrier reports a problem with the delivery.
            IN_TRANSIT       | Order #9 has shipped and is on its way.
            """)
    void theFirstSentenceSaysWhatMattersOfASingleParcel(ShipmentState state, String sentence) {
        Order order = SampleOrder.named("#9").of(SampleOrders.DANA).status(OrderStatus.SHIPPED).parcel(SampleParcel.of("UPS", "1Z").state(state)).build();
        assertThat(told(order, Question.STATUS)).startsWith(sentence);
    }

    @Test
    void aDateThatHasPassedIsNotStillExpected() {
        Instant late = SampleOrders.inTransit().readAt().minus(Duration.ofDays(3));
        Order order = SampleOrder.named("#9").of(SampleOrders.DANA).status(OrderStatus.SHIPPED)
                .parcel(SampleParcel.of("UPS", "1Z").state(ShipmentState.IN_TRANSIT).expected(late)).build();
        assertThat(told(order, Question.DELIVERY_DATE)).startsWith("It was expected by").endsWith("and that has passed.");
    }

    @Test
    void severalParcelsAreToldOneByOne() {
        assertThat(told(SampleOrders.threeParcels(), Question.STATUS).lines()).hasSize(5).satisfiesExactly(
                line -> assertThat(line).isEqualTo("Part of order #1047 has shipped; the rest is still being prepared."),
                line -> assertThat(line).startsWith("Parcel 1 of 3: Canada Post, tracking number 0073938000549297.").endsWith("Delivered on Saturday, November 14."),
                line -> assertThat(line).startsWith("Parcel 2 of 3: FedEx").contains("Latest update: Delayed (Buffalo, New York), FedEx scan, 17 hours ago").endsWith("Sunday, November 22."),
                line -> assertThat(line).startsWith("Parcel 3 of 3: Carrier not named by the store"),
                line -> assertThat(line).isEqualTo("Order #1047 was paid, and part of it has been refunded."));
        assertThat(told(SampleOrders.threeParcels(), Question.TRACKING).lines()).hasSize(3);
        assertThat(told(SampleOrders.threeParcels(), Question.DELIVERY_DATE).lines()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS", "TRACKING", "DELIVERY_DATE", "NOT_RECEIVED"})
    void aCancelledOrderIsSaidToBeCancelledAndNotToBeComing(Question question) {
        assertThat(told(SampleOrders.cancelled(), question)).startsWith("Order #1049 has been cancelled").doesNotContain("yet");
    }

    @Test
    void anOrderOnHoldIsSaidToBe() {
        assertThat(told(SampleOrders.onHold(), Question.STATUS)).startsWith("Order #1050 is on hold at the store");
        assertThat(told(SampleOrders.onHold(), Question.PAYMENT)).isEqualTo("The payment for order #1050 is still pending.");
    }

    @Test
    void titlesStayTextWhateverTheyHold() {
        assertThat(told(SampleOrders.withHostileTitles(), Question.ITEMS)).isEqualTo("""
                Order #1051 contains:
                1 × <script>alert(1)</script>
                1 × {0} {title} '{order}'
                3 × It''s '{'here""");
    }

    @Test
    void aLongListIsCutAndTheRestIsCounted() {
        assertThat(told(SampleOrders.fortyItems(), Question.ITEMS).lines()).hasSize(14).contains("1 × Thing no. 12").endsWith("and 28 more lines");
    }

    @Test
    void aListThatFitsIsNotCut() {
        SampleOrder order = SampleOrder.named("#12").of(SampleOrders.DANA);
        for (int i = 1; i <= 12; i++) {
            order.item("Thing no. " + i, 1);
        }
        assertThat(told(order.build(), Question.ITEMS).lines()).hasSize(13).endsWith("1 × Thing no. 12");
    }

    @Test
    void theRestIsNotCountedWhenTheStoreDidNotShowAll() {
        assertThat(told(SampleOrders.moreItemsThanShown(), Question.ITEMS).lines()).hasSize(14).endsWith("and more than I can list here.");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusCanBeTold(OrderStatus status) {
        Order order = SampleOrder.named("#1042").of(SampleOrders.DANA).status(status).build();
        for (Question question : Question.values()) {
            assertThat(told(order, question)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPaymentCanBeTold(PaymentStatus payment) {
        assertThat(told(SampleOrder.named("#1042").of(SampleOrders.DANA).payment(payment).build(), Question.PAYMENT)).contains("#1042");
    }

    @Test
    void onlyTheWholeOrderComesWithACard() {
        for (Question question : Question.values()) {
            assertThat(answer(SampleOrders.inTransit(), question).card().isPresent()).isEqualTo(question == Question.STATUS);
        }
    }

    @Test
    void theCardShowsTheOrderAsTheStoreToldIt() {
        OrderCard card = answer(SampleOrders.threeParcels(), Question.STATUS).card().orElseThrow();
        assertThat(card.name()).isEqualTo("#1047");
        assertThat(card.status()).isEqualTo(new OrderCard.Labelled("partially_shipped", "Partly shipped"));
        assertThat(card.payment()).isEqualTo(new OrderCard.Labelled("partially_refunded", "Partly refunded"));
        assertThat(card.asOf()).isEqualTo(SampleOrders.NOW);
        assertThat(card.items()).hasSize(3).startsWith(new OrderCard.Item("Trail Runner (EU 42)", 1));
        Instant expected = Instant.parse("2026-11-22T23:59:00Z");
        assertThat(card.shipments().get(1).estimatedDelivery()).isEqualTo(new OrderCard.Estimate(expected, expected));
        assertThat(card.shipments()).hasSize(3);
        Instant scanned = Instant.parse("2026-11-19T15:58:00Z");
        assertThat(card.shipments().get(1).lastEvent()).isEqualTo(new OrderCard.LastEvent(scanned, "Delayed (Buffalo, New York)", "FedEx", "carrier", false));
        assertThat(card.shipments().get(2)).isEqualTo(new OrderCard.Parcel(
                null, false, null, null, null, new OrderCard.Labelled("shipped", "Shipped"), new OrderCard.Progress(3, 5, STEPS), null, null, false, null, List.of()));
        assertThat(card.progress()).as("each parcel has its own").isNull();
    }
}

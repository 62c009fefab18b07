package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.order.CancelReason;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.Handling;
import io.lumen.order.HoldReason;
import io.lumen.order.Money;
import io.lumen.order.OrderItem;
import io.lumen.order.ReturnState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static Handling read(String order, String parts, String returns) {
        JsonNode data = Example.json("""
                {"order": {%s}, "handling": {"fulfillmentOrders": {"nodes": [%s]}}, "returned": {"returns": {"nodes": [%s]}}}"""
                .formatted(order, parts, returns));
        return HandlingReader.read(data, NOW);
    }

    @Test
    void whatWasNotGrantedOrNotSaidIsUnsaid() {
        assertThat(HandlingReader.read(Example.json("{\"order\": {}, \"handling\": null, \"returned\": null}"), NOW)).isEqualTo(Handling.unsaid());
    }

    @Test
    void reasonsOfPartsThatAreHeldAreRead() {
        Handling read = read("", """
                {"status": "ON_HOLD", "fulfillmentHolds": [{"reason": "INCORRECT_ADDRESS", "reasonNotes": "House number missing"}, {"reason": "HIGH_RISK_OF_FRAUD"}]},
                {"status": "CLOSED", "fulfillmentHolds": [{"reason": "AWAITING_PAYMENT"}]}""", "");
        assertThat(read.holds()).containsExactlyInAnyOrder(HoldReason.INCORRECT_ADDRESS, HoldReason.REVIEW);
    }

    @Test
    void aDayToComeIsReadAndOneThatPassedIsNot() {
        assertThat(read("", "{\"status\": \"SCHEDULED\", \"fulfillAt\": \"2026-12-12T00:00:00Z\"}", "").shipsFrom()).contains(Instant.parse("2026-12-12T00:00:00Z"));
        assertThat(read("", "{\"status\": \"SCHEDULED\", \"fulfillAt\": \"2026-11-12T00:00:00Z\"}", "").shipsFrom()).isEmpty();
        assertThat(read("", "{\"status\": \"OPEN\", \"fulfillAt\": \"2026-12-12T00:00:00Z\"}", "").shipsFrom()).isEmpty();
        assertThat(read("", "{\"status\": \"SCHEDULED\", \"fulfillAt\": null}", "").shipsFrom()).isEmpty();
    }

    @Test
    void thePromiseOfCheckoutIsRead() {
        Handling read = read("", """
                {"status": "OPEN", "deliveryMethod": {"methodType": "SHIPPING", "minDeliveryDateTime": "2026-11-22T08:00:00Z", "maxDeliveryDateTime": "2026-11-24T20:00:00Z"}}""", "");
        assertThat(read.promised()).contains(new Handling.Window(Instant.parse("2026-11-22T08:00:00Z"), Instant.parse("2026-11-24T20:00:00Z")));
        assertThat(read("", "{\"status\": \"OPEN\", \"deliveryMethod\": {\"methodType\": \"SHIPPING\", \"maxDeliveryDateTime\": \"2026-11-24T20:00:00Z\"}}", "").promised())
                .hasValueSatisfying(window -> assertThat(window.earliest()).isEqualTo(window.latest()));
    }

    @ParameterizedTest
    @CsvSource({"PICK_UP, PICK_UP", "LOCAL, LOCAL", "NONE, DIGITAL", "RETAIL, RETAIL", "PICKUP_POINT, PICKUP_POINT", "SHIPPING, SHIPPING", "DRONE, SHIPPING"})
    void theWayToTheShopperIsRead(String theirs, DeliveryMethod ours) {
        assertThat(read("\"requiresShipping\": true", "{\"status\": \"OPEN\", \"deliveryMethod\": {\"methodType\": \"" + theirs + "\"}}", "").delivery()).isEqualTo(ours);
    }

    @Test
    void whatNeedsNoShippingIsDigital() {
        assertThat(read("\"requiresShipping\": false", "", "").delivery()).isEqualTo(DeliveryMethod.DIGITAL);
    }

    @ParameterizedTest
    @CsvSource({"NO_RETURN, '', NONE", "RETURN_REQUESTED, REQUESTED, REQUESTED", "RETURNED, CLOSED, RETURNED", "RETURN_FAILED, DECLINED, DECLINED", "RETURN_FAILED, '', FAILED",
        "NO_RETURN, CANCELED, CANCELLED", "IN_PROGRESS, CLOSED, IN_PROGRESS"})
    void aReturnIsToldByTheOrderAndWhatTheOrderDoesNotKnowByItself(String ofOrder, String ofReturn, ReturnState told) {
        String returns = ofReturn.isEmpty() ? "" : "{\"status\": \"" + ofReturn + "\"}";
        assertThat(read("\"returnStatus\": \"" + ofOrder + "\"", "", returns).returned()).isEqualTo(told);
    }

    @Test
    void moneyCancellationAndWhatIsStillToComeAreRead() {
        Handling read = read("""
                "cancelReason": "INVENTORY",
                "currentTotalPriceSet": {"presentmentMoney": {"amount": "212.50", "currencyCode": "CAD"}},
                "totalRefundedSet": {"presentmentMoney": {"amount": "18.00", "currencyCode": "CAD"}},
                "lineItems": {"nodes": [{"title": "Mug", "variantTitle": "450 ml", "unfulfilledQuantity": 1}, {"title": "Shell", "unfulfilledQuantity": 0}]}""", "", "");
        assertThat(read.cancelReason()).contains(CancelReason.INVENTORY);
        assertThat(read.total()).isEqualTo(Money.parse("212.50", "CAD"));
        assertThat(read.refunded()).isEqualTo(Money.parse("18.00", "CAD"));
        assertThat(read.waiting()).containsExactly(new OrderItem("Mug (450 ml)", 1));
    }

    @ParameterizedTest
    @CsvSource({"0.0, EUR", "'', EUR", "ten, EUR", "10.00, XXXX", "10.00, ''"})
    void whatIsNoAmountOrNothingIsNoRefund(String amount, String currency) {
        assertThat(read("\"totalRefundedSet\": {\"presentmentMoney\": {\"amount\": \"" + amount + "\", \"currencyCode\": \"" + currency + "\"}}", "", "").refunded()).isEmpty();
    }
}

package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ShipmentState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word of the Admin schema 2026-07 in ours. */
class ShopifyWordsTest {

    @ParameterizedTest
    @CsvSource({"UNFULFILLED, PROCESSING", "OPEN, PROCESSING", "IN_PROGRESS, PROCESSING", "PENDING_FULFILLMENT, PROCESSING", "REQUEST_DECLINED, PROCESSING",
        "PARTIALLY_FULFILLED, PARTIALLY_SHIPPED", "FULFILLED, SHIPPED", "ON_HOLD, ON_HOLD", "SCHEDULED, SCHEDULED", "RESTOCKED, UNKNOWN", "'', UNKNOWN"})
    void orderStatus(String theirs, OrderStatus ours) {
        assertThat(ShopifyWords.orderStatus(theirs, List.of())).isEqualTo(ours);
    }

    @ParameterizedTest
    @EnumSource
    void payment(PaymentStatus ours) {
        assertThat(ShopifyWords.payment(ours == PaymentStatus.UNKNOWN ? "" : ours.name())).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"ATTEMPTED_DELIVERY, ATTEMPTED", "CANCELED, CANCELLED", "CARRIER_PICKED_UP, IN_TRANSIT", "CONFIRMED, WAITING_FOR_PICKUP", "DELAYED, DELAYED",
        "DELIVERED, DELIVERED", "FAILURE, EXCEPTION", "FULFILLED, SHIPPED", "IN_TRANSIT, IN_TRANSIT", "LABEL_PRINTED, LABEL_CREATED",
        "LABEL_PURCHASED, LABEL_CREATED", "LABEL_VOIDED, CANCELLED", "MARKED_AS_FULFILLED, SHIPPED", "NOT_DELIVERED, EXCEPTION",
        "OUT_FOR_DELIVERY, OUT_FOR_DELIVERY", "PICKED_UP, DELIVERED", "READY_FOR_PICKUP, READY_FOR_PICKUP", "SUBMITTED, WAITING_FOR_PICKUP"})
    void shipmentState(String theirs, ShipmentState ours) {
        assertThat(ShopifyWords.shipment(theirs)).isEqualTo(ours);
    }
}

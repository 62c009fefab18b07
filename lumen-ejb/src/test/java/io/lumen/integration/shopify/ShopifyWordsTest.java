package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.CancelReason;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.HoldReason;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.order.ShipmentState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the Admin schema 2026-07 in ours, and what 2026-10 is known to add. */
class ShopifyWordsTest {

    /** Which of their words become which of ours. */
    private static <E> Map<E, Set<String>> read(String enumeration, Function<String, E> reading, String... toCome) {
        return AdminEnums.values(enumeration, toCome).collect(Collectors.groupingBy(reading, Collectors.toSet()));
    }

    private static <E extends Enum<E>> void eachHasItsOwn(Map<E, Set<String>> read, Set<Set<String>> synonyms) {
        assertThat(read.values()).allSatisfy(theirs -> assertThat(theirs.size() == 1 || synonyms.contains(theirs)).as("%s are told alike", theirs).isTrue());
    }

    @Test
    void everyOrderStatusIsKnownAndOnlyOldNamesOfOneThingAreAlike() {
        Map<OrderStatus, Set<String>> read = read("OrderDisplayFulfillmentStatus", status -> ShopifyWords.orderStatus(status, List.of()), "FULFILLMENT_NOT_REQUIRED");
        assertThat(read).doesNotContainKey(OrderStatus.UNKNOWN);
        eachHasItsOwn(read, Set.of(Set.of("UNFULFILLED", "OPEN")));
    }

    @Test
    void everyPaymentStatusIsKnownAndHasItsOwn() {
        Map<PaymentStatus, Set<String>> read = read("OrderDisplayFinancialStatus", ShopifyWords::payment);
        assertThat(read).doesNotContainKey(PaymentStatus.UNKNOWN).hasSize(AdminEnums.values("OrderDisplayFinancialStatus").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FulfillmentDisplayStatus", "FulfillmentEventStatus"})
    void everyStateOfAParcelIsKnownAndHasItsOwn(String enumeration) {
        Map<ShipmentState, Set<String>> read = read(enumeration, ShopifyWords::shipment);
        assertThat(read).doesNotContainKey(ShipmentState.UNKNOWN);
        eachHasItsOwn(read, Set.of());
    }

    @Test
    void everyReturnIsKnownAndHasItsOwn() {
        Map<ReturnState, Set<String>> ofOrders = read("OrderReturnStatus", ShopifyWords::returnOfOrder);
        Map<ReturnState, Set<String>> ofReturns = read("ReturnStatus", ShopifyWords::oneReturn);
        assertThat(ofOrders).doesNotContainKey(ReturnState.UNKNOWN);
        assertThat(ofReturns).doesNotContainKey(ReturnState.UNKNOWN);
        eachHasItsOwn(ofOrders, Set.of());
        eachHasItsOwn(ofReturns, Set.of());
    }

    @Test
    void everyReasonHasItsOwnAndFraudIsNotTold() {
        Map<HoldReason, Set<String>> holds = read("FulfillmentHoldReason", ShopifyWords::holdReason);
        eachHasItsOwn(holds, Set.of());
        assertThat(holds).hasSize(HoldReason.values().length).containsEntry(HoldReason.REVIEW, Set.of("HIGH_RISK_OF_FRAUD"));
        Map<CancelReason, Set<String>> cancels = read("OrderCancelReason", ShopifyWords::cancelReason);
        eachHasItsOwn(cancels, Set.of(Set.of("FRAUD", "OTHER")));
        assertThat(cancels).hasSize(CancelReason.values().length);
    }

    @Test
    void everyDeliveryMethodHasItsOwn() {
        Map<DeliveryMethod, Set<String>> read = read("DeliveryMethodType", ShopifyWords::deliveryMethod);
        eachHasItsOwn(read, Set.of());
        assertThat(read).hasSize(DeliveryMethod.values().length);
    }

    @Test
    void everyStatusOfAFulfilmentSaysWhetherThereIsAParcel() {
        assertThat(AdminEnums.values("FulfillmentStatus").stream().filter(ShopifyWords::isShipped)).containsExactlyInAnyOrder("SUCCESS", "OPEN", "PENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TELEPORTED", "delivered", "DELIVERED "})
    void aWordOfATimeToComeIsNotGuessed(String word) {
        assertThat(ShopifyWords.orderStatus(word, List.of())).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(ShopifyWords.payment(word)).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(ShopifyWords.shipment(word)).isEqualTo(ShipmentState.UNKNOWN);
        assertThat(ShopifyWords.oneReturn(word)).isEqualTo(ReturnState.UNKNOWN);
        assertThat(ShopifyWords.returnOfOrder(word)).isIn(ReturnState.UNKNOWN, ReturnState.NONE);
        assertThat(ShopifyWords.holdReason(word)).isEqualTo(HoldReason.OTHER);
        assertThat(ShopifyWords.cancelReason(word)).isEqualTo(CancelReason.OTHER);
        assertThat(ShopifyWords.deliveryMethod(word)).isEqualTo(DeliveryMethod.SHIPPING);
    }

    @ParameterizedTest
    @CsvSource({"UNFULFILLED, PROCESSING", "IN_PROGRESS, PREPARING", "PENDING_FULFILLMENT, AWAITING_WAREHOUSE", "REQUEST_DECLINED, REQUEST_DECLINED",
        "PARTIALLY_FULFILLED, PARTIALLY_SHIPPED", "FULFILLED, SHIPPED", "ON_HOLD, ON_HOLD", "SCHEDULED, SCHEDULED", "RESTOCKED, RESTOCKED"})
    void orderStatus(String theirs, OrderStatus ours) {
        assertThat(ShopifyWords.orderStatus(theirs, List.of())).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"ATTEMPTED_DELIVERY, ATTEMPTED", "CANCELED, CANCELLED", "CARRIER_PICKED_UP, PICKED_UP", "CONFIRMED, WAITING_FOR_PICKUP", "DELAYED, DELAYED",
        "DELIVERED, DELIVERED", "FAILURE, EXCEPTION", "FULFILLED, SHIPPED", "IN_TRANSIT, IN_TRANSIT", "LABEL_PRINTED, LABEL_PRINTED",
        "LABEL_PURCHASED, LABEL_CREATED", "LABEL_VOIDED, LABEL_VOIDED", "MARKED_AS_FULFILLED, MARKED_SHIPPED", "NOT_DELIVERED, NOT_DELIVERED",
        "OUT_FOR_DELIVERY, OUT_FOR_DELIVERY", "PICKED_UP, COLLECTED", "READY_FOR_PICKUP, READY_FOR_PICKUP", "SUBMITTED, SUBMITTED"})
    void shipmentState(String theirs, ShipmentState ours) {
        assertThat(ShopifyWords.shipment(theirs)).isEqualTo(ours);
    }

    @Test
    void everyPaymentWordOfOursComesFromOneOfTheirs() {
        assertThat(Arrays.stream(PaymentStatus.values()).filter(status -> status != PaymentStatus.UNKNOWN).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(AdminEnums.values("OrderDisplayFinancialStatus"));
    }
}

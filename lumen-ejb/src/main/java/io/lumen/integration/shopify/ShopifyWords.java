package io.lumen.integration.shopify;

import io.lumen.order.CancelReason;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.HoldReason;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentState;
import java.util.List;

/**
 * Shopify's enumerations in our words (Admin API 2026-07, and what 2026-10 adds). Every enumeration is open: a value that is
 * not known here becomes "unknown" or "other", and is told as such.
 */
final class ShopifyWords {
    private ShopifyWords() {}

    /** OrderDisplayFulfillmentStatus, which knows shipping; arrival is known by the parcels. */
    static OrderStatus orderStatus(String status, List<Shipment> shipments) {
        return switch (status) {
            case "FULFILLED" -> allArrived(shipments) ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
            case "PARTIALLY_FULFILLED" -> OrderStatus.PARTIALLY_SHIPPED;
            case "UNFULFILLED", "OPEN" -> OrderStatus.PROCESSING;
            case "IN_PROGRESS" -> OrderStatus.PREPARING;
            case "PENDING_FULFILLMENT" -> OrderStatus.AWAITING_WAREHOUSE;
            case "REQUEST_DECLINED" -> OrderStatus.REQUEST_DECLINED;
            case "RESTOCKED" -> OrderStatus.RESTOCKED;
            case "FULFILLMENT_NOT_REQUIRED" -> OrderStatus.NOTHING_TO_SHIP;
            case "ON_HOLD" -> OrderStatus.ON_HOLD;
            case "SCHEDULED" -> OrderStatus.SCHEDULED;
            default -> OrderStatus.UNKNOWN;
        };
    }

    private static boolean allArrived(List<Shipment> shipments) {
        return !shipments.isEmpty()
                && shipments.stream().allMatch(shipment -> shipment.state() == ShipmentState.DELIVERED || shipment.state() == ShipmentState.COLLECTED);
    }

    /** OrderDisplayFinancialStatus; null in the API when there is nothing to say. */
    static PaymentStatus payment(String status) {
        return switch (status) {
            case "PAID" -> PaymentStatus.PAID;
            case "PENDING" -> PaymentStatus.PENDING;
            case "AUTHORIZED" -> PaymentStatus.AUTHORIZED;
            case "PARTIALLY_PAID" -> PaymentStatus.PARTIALLY_PAID;
            case "PARTIALLY_REFUNDED" -> PaymentStatus.PARTIALLY_REFUNDED;
            case "REFUNDED" -> PaymentStatus.REFUNDED;
            case "VOIDED" -> PaymentStatus.VOIDED;
            case "EXPIRED" -> PaymentStatus.EXPIRED;
            default -> PaymentStatus.UNKNOWN;
        };
    }

    /** FulfillmentStatus: a fulfilment that was taken back or failed is no parcel. */
    static boolean isShipped(String status) {
        return !status.equals("CANCELLED") && !status.equals("ERROR") && !status.equals("FAILURE");
    }

    /** FulfillmentDisplayStatus and FulfillmentEventStatus, which share their words. */
    static ShipmentState shipment(String status) {
        return switch (status) {
            case "LABEL_PURCHASED" -> ShipmentState.LABEL_CREATED;
            case "LABEL_PRINTED" -> ShipmentState.LABEL_PRINTED;
            case "LABEL_VOIDED" -> ShipmentState.LABEL_VOIDED;
            case "CONFIRMED" -> ShipmentState.WAITING_FOR_PICKUP;
            case "SUBMITTED" -> ShipmentState.SUBMITTED;
            case "CARRIER_PICKED_UP" -> ShipmentState.PICKED_UP;
            case "IN_TRANSIT" -> ShipmentState.IN_TRANSIT;
            case "OUT_FOR_DELIVERY" -> ShipmentState.OUT_FOR_DELIVERY;
            case "READY_FOR_PICKUP" -> ShipmentState.READY_FOR_PICKUP;
            case "DELIVERED" -> ShipmentState.DELIVERED;
            case "PICKED_UP" -> ShipmentState.COLLECTED;
            case "ATTEMPTED_DELIVERY" -> ShipmentState.ATTEMPTED;
            case "DELAYED" -> ShipmentState.DELAYED;
            case "FAILURE" -> ShipmentState.EXCEPTION;
            case "NOT_DELIVERED" -> ShipmentState.NOT_DELIVERED;
            case "CANCELED" -> ShipmentState.CANCELLED;
            case "FULFILLED" -> ShipmentState.SHIPPED;
            case "MARKED_AS_FULFILLED" -> ShipmentState.MARKED_SHIPPED;
            default -> ShipmentState.UNKNOWN;
        };
    }

    /** OrderReturnStatus, which sums up all returns of an order. */
    static ReturnState returnOfOrder(String status) {
        return switch (status) {
            case "NO_RETURN", "" -> ReturnState.NONE;
            case "RETURN_REQUESTED" -> ReturnState.REQUESTED;
            case "IN_PROGRESS" -> ReturnState.IN_PROGRESS;
            case "INSPECTION_COMPLETE" -> ReturnState.INSPECTED;
            case "RETURNED" -> ReturnState.RETURNED;
            case "RETURN_FAILED" -> ReturnState.FAILED;
            default -> ReturnState.UNKNOWN;
        };
    }

    /** ReturnStatus: one return by itself. */
    static ReturnState oneReturn(String status) {
        return switch (status) {
            case "REQUESTED" -> ReturnState.REQUESTED;
            case "OPEN" -> ReturnState.IN_PROGRESS;
            case "CLOSED" -> ReturnState.RETURNED;
            case "DECLINED" -> ReturnState.DECLINED;
            case "CANCELED" -> ReturnState.CANCELLED;
            default -> ReturnState.UNKNOWN;
        };
    }

    /** OrderCancelReason. A suspicion of fraud is not told in a chat: it stays "other". */
    static CancelReason cancelReason(String reason) {
        return switch (reason) {
            case "CUSTOMER" -> CancelReason.CUSTOMER;
            case "DECLINED" -> CancelReason.DECLINED;
            case "INVENTORY" -> CancelReason.INVENTORY;
            case "STAFF" -> CancelReason.STAFF;
            default -> CancelReason.OTHER;
        };
    }

    /** FulfillmentHoldReason. HIGH_RISK_OF_FRAUD is told as a review, for the same reason. */
    static HoldReason holdReason(String reason) {
        return switch (reason) {
            case "AWAITING_PAYMENT" -> HoldReason.AWAITING_PAYMENT;
            case "AWAITING_RETURN_ITEMS" -> HoldReason.AWAITING_RETURN_ITEMS;
            case "HIGH_RISK_OF_FRAUD" -> HoldReason.REVIEW;
            case "INCORRECT_ADDRESS" -> HoldReason.INCORRECT_ADDRESS;
            case "INVENTORY_OUT_OF_STOCK" -> HoldReason.OUT_OF_STOCK;
            case "ONLINE_STORE_POST_PURCHASE_CROSS_SELL" -> HoldReason.OPEN_OFFER;
            case "UNKNOWN_DELIVERY_DATE" -> HoldReason.UNKNOWN_DATE;
            default -> HoldReason.OTHER;
        };
    }

    /** DeliveryMethodType. What is not known is taken for shipping, the most common and the one that promises least. */
    static DeliveryMethod deliveryMethod(String type) {
        return switch (type) {
            case "PICK_UP" -> DeliveryMethod.PICK_UP;
            case "PICKUP_POINT" -> DeliveryMethod.PICKUP_POINT;
            case "LOCAL" -> DeliveryMethod.LOCAL;
            case "RETAIL" -> DeliveryMethod.RETAIL;
            case "NONE" -> DeliveryMethod.DIGITAL;
            default -> DeliveryMethod.SHIPPING;
        };
    }
}

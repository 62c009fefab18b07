package io.lumen.integration.shopify;

import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentState;
import java.util.List;

/** Shopify's enumerations in our words (Admin API 2026-07; every enumeration is open). */
final class ShopifyWords {
    private ShopifyWords() {}

    /** OrderDisplayFulfillmentStatus, which knows shipping; arrival is known by the parcels. */
    static OrderStatus orderStatus(String status, List<Shipment> shipments) {
        return switch (status) {
            case "FULFILLED" -> allArrived(shipments) ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
            case "PARTIALLY_FULFILLED" -> OrderStatus.PARTIALLY_SHIPPED;
            case "UNFULFILLED", "IN_PROGRESS", "OPEN", "PENDING_FULFILLMENT", "REQUEST_DECLINED" -> OrderStatus.PROCESSING;
            case "ON_HOLD" -> OrderStatus.ON_HOLD;
            case "SCHEDULED" -> OrderStatus.SCHEDULED;
            default -> OrderStatus.UNKNOWN;
        };
    }

    private static boolean allArrived(List<Shipment> shipments) {
        return !shipments.isEmpty() && shipments.stream().allMatch(shipment -> shipment.state() == ShipmentState.DELIVERED);
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
            case "LABEL_PRINTED", "LABEL_PURCHASED" -> ShipmentState.LABEL_CREATED;
            case "CONFIRMED", "SUBMITTED" -> ShipmentState.WAITING_FOR_PICKUP;
            case "CARRIER_PICKED_UP", "IN_TRANSIT" -> ShipmentState.IN_TRANSIT;
            case "OUT_FOR_DELIVERY" -> ShipmentState.OUT_FOR_DELIVERY;
            case "READY_FOR_PICKUP" -> ShipmentState.READY_FOR_PICKUP;
            case "DELIVERED", "PICKED_UP" -> ShipmentState.DELIVERED;
            case "ATTEMPTED_DELIVERY" -> ShipmentState.ATTEMPTED;
            case "DELAYED" -> ShipmentState.DELAYED;
            case "FAILURE", "NOT_DELIVERED" -> ShipmentState.EXCEPTION;
            case "CANCELED", "LABEL_VOIDED" -> ShipmentState.CANCELLED;
            case "FULFILLED", "MARKED_AS_FULFILLED" -> ShipmentState.SHIPPED;
            default -> ShipmentState.UNKNOWN;
        };
    }
}

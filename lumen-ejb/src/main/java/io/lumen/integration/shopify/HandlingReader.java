package io.lumen.integration.shopify;

import static io.lumen.integration.shopify.OrderReader.nodes;
import static io.lumen.integration.shopify.OrderReader.text;
import static io.lumen.integration.shopify.OrderReader.time;
import static io.lumen.integration.shopify.OrderReader.title;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.Handling;
import io.lumen.order.HoldReason;
import io.lumen.order.Money;
import io.lumen.order.OrderItem;
import io.lumen.order.ReturnState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what Shopify says of an order beyond its status. Fulfilment orders and returns may have been refused; then they are empty. */
final class HandlingReader {
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED", "INCOMPLETE");

    private HandlingReader() {}

    /** @param data the whole answer: {@code order}, and {@code handling} and {@code returned} where they were granted */
    static Handling read(JsonNode data, Instant readAt) {
        JsonNode order = data.path("order");
        List<JsonNode> parts = nodes(data.path("handling").path("fulfillmentOrders")).toList();
        return new Handling(
                delivery(order, parts),
                text(order, "cancelReason").map(ShopifyWords::cancelReason),
                returned(order, nodes(data.path("returned").path("returns")).toList()),
                holds(parts),
                parts.stream()
                        .filter(part -> part.path("status").asText().equals("SCHEDULED"))
                        .flatMap(part -> time(part, "fulfillAt").stream())
                        .filter(readAt::isBefore)
                        .min(Comparator.naturalOrder()),
                promised(parts),
                order.path("fulfillments").size() > OrderReader.MOST_FULFILMENTS,
                waiting(order),
                money(order, "currentTotalPriceSet"),
                money(order, "totalRefundedSet").filter(Money::isPositive));
    }

    /** An order of several ways is told as the one that carries something. */
    private static DeliveryMethod delivery(JsonNode order, List<JsonNode> parts) {
        if (order.path("requiresShipping").isBoolean() && !order.path("requiresShipping").asBoolean()) {
            return DeliveryMethod.DIGITAL;
        }
        return parts.stream()
                .flatMap(part -> text(part.path("deliveryMethod"), "methodType").stream())
                .map(ShopifyWords::deliveryMethod)
                .min(Comparator.naturalOrder())
                .orElse(DeliveryMethod.SHIPPING);
    }

    /** The sum over all returns says more than one of them, except that it does not know a return that was declined or called off. */
    private static ReturnState returned(JsonNode order, List<JsonNode> returns) {
        ReturnState ofOrder = ShopifyWords.returnOfOrder(order.path("returnStatus").asText(""));
        boolean silent = ofOrder == ReturnState.NONE || ofOrder == ReturnState.FAILED || ofOrder == ReturnState.UNKNOWN;
        return silent
                ? returns.stream().map(one -> ShopifyWords.oneReturn(one.path("status").asText(""))).findFirst().orElse(ofOrder)
                : ofOrder;
    }

    private static Set<HoldReason> holds(List<JsonNode> parts) {
        return parts.stream()
                .filter(part -> part.path("status").asText().equals("ON_HOLD"))
                .flatMap(part -> StreamSupport.stream(part.path("fulfillmentHolds").spliterator(), false))
                .map(hold -> ShopifyWords.holdReason(hold.path("reason").asText("")))
                .collect(Collectors.toSet());
    }

    private static Optional<Handling.Window> promised(List<JsonNode> parts) {
        List<JsonNode> ways = parts.stream()
                .filter(part -> !OVER.contains(part.path("status").asText()))
                .map(part -> part.path("deliveryMethod"))
                .toList();
        Optional<Instant> latest = ways.stream().flatMap(way -> time(way, "maxDeliveryDateTime").stream()).max(Comparator.naturalOrder());
        Optional<Instant> earliest = ways.stream().flatMap(way -> time(way, "minDeliveryDateTime").stream()).min(Comparator.naturalOrder());
        return latest.map(to -> new Handling.Window(earliest.filter(to::isAfter).orElse(to), to));
    }

    private static List<OrderItem> waiting(JsonNode order) {
        return nodes(order.path("lineItems"))
                .map(line -> new OrderItem(title(line), line.path("unfulfilledQuantity").asInt(0)))
                .filter(item -> item.quantity() > 0)
                .toList();
    }

    private static Optional<Money> money(JsonNode order, String field) {
        JsonNode money = order.path(field).path("presentmentMoney");
        return text(money, "amount").flatMap(amount -> text(money, "currencyCode").flatMap(currency -> Money.parse(amount, currency)));
    }
}

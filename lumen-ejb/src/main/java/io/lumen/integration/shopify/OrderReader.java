package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.contact.EmailAddress;
import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.order.OrderStatus;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentEvent;
import io.lumen.order.ShipmentState;
import io.lumen.order.StoreFault;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads an Admin API order into ours. What Shopify left null stays empty; a word it did not use last year becomes "unknown". */
final class OrderReader {
    /** One more is asked for than is told, so that it is known when there are more. */
    static final int MOST_FULFILMENTS = 5;

    private OrderReader() {}

    /** @param data the whole answer, with the order under {@code order} */
    static Order read(JsonNode data, Instant readAt) {
        JsonNode order = data.path("order");
        List<Shipment> shipments = shipments(order);
        Optional<Instant> cancelledAt = time(order, "cancelledAt");
        return new Order(
                order.path("id").asText(),
                order.path("name").asText(),
                EmailAddress.parse(order.path("email").asText(null)),
                time(order, "processedAt").or(() -> time(order, "createdAt")).orElse(readAt),
                cancelledAt.isPresent() ? OrderStatus.CANCELLED : status(order, shipments),
                ShopifyWords.payment(order.path("displayFinancialStatus").asText("")),
                items(order),
                order.path("lineItems").path("pageInfo").path("hasNextPage").asBoolean(false),
                shipments,
                cancelledAt,
                HandlingReader.read(data, readAt),
                readAt);
    }

    /**
     * Until 2026-10 Shopify calls an order "unfulfilled" although everything was taken out of it. And an order is not
     * called delivered when there are parcels that were not seen.
     */
    private static OrderStatus status(JsonNode order, List<Shipment> shipments) {
        OrderStatus status = ShopifyWords.orderStatus(order.path("displayFulfillmentStatus").asText(""), shipments);
        boolean emptied = !order.path("lineItems").path("nodes").isEmpty()
                && nodes(order.path("lineItems")).allMatch(line -> line.path("currentQuantity").asInt(1) == 0);
        boolean unseen = order.path("fulfillments").size() > MOST_FULFILMENTS;
        if (status == OrderStatus.DELIVERED && unseen) {
            return OrderStatus.SHIPPED;
        }
        return status == OrderStatus.PROCESSING && emptied ? OrderStatus.NOTHING_TO_SHIP : status;
    }

    /** What is still part of the order; of an order that was emptied (cancelled), what it was. */
    private static List<OrderItem> items(JsonNode order) {
        List<OrderItem> current = nodes(order.path("lineItems"))
                .map(line -> new OrderItem(title(line), line.path("currentQuantity").asInt()))
                .filter(item -> item.quantity() > 0)
                .toList();
        return current.isEmpty()
                ? nodes(order.path("lineItems")).map(line -> new OrderItem(title(line), line.path("quantity").asInt())).toList()
                : current;
    }

    static String title(JsonNode line) {
        String title = line.path("title").asText("");
        return text(line, "variantTitle").map(variant -> title + " (" + variant + ")").orElse(title);
    }

    private static List<Shipment> shipments(JsonNode order) {
        List<Shipment> shipments = new ArrayList<>();
        StreamSupport.stream(order.path("fulfillments").spliterator(), false)
                .limit(MOST_FULFILMENTS)
                .filter(fulfillment -> ShopifyWords.isShipped(fulfillment.path("status").asText("")))
                .forEach(fulfillment -> parcels(fulfillment).forEach(shipments::add));
        return shipments;
    }

    /** A fulfilment may carry several tracking numbers: each is a parcel of its own. */
    private static Stream<Shipment> parcels(JsonNode fulfillment) {
        JsonNode numbers = fulfillment.path("trackingInfo");
        return numbers.isEmpty()
                ? Stream.of(parcel(fulfillment, numbers))
                : StreamSupport.stream(numbers.spliterator(), false).map(number -> parcel(fulfillment, number));
    }

    private static Shipment parcel(JsonNode fulfillment, JsonNode tracking) {
        Optional<JsonNode> event = nodes(fulfillment.path("events")).findFirst();
        ShipmentState state = ShopifyWords.shipment(fulfillment.path("displayStatus").asText(""));
        Optional<Instant> deliveredAt = time(fulfillment, "deliveredAt");
        Optional<Instant> estimate = time(fulfillment, "estimatedDeliveryAt").or(() -> event.flatMap(last -> time(last, "estimatedDeliveryAt")));
        boolean arrived = state == ShipmentState.DELIVERED || state == ShipmentState.COLLECTED || deliveredAt.isPresent();
        return new Shipment(
                text(tracking, "company"),
                text(tracking, "number"),
                text(tracking, "url").flatMap(OrderReader::link),
                state,
                time(fulfillment, "createdAt"),
                event.flatMap(OrderReader::event),
                arrived ? Optional.empty() : estimate,
                deliveredAt,
                fulfillment.path("trackingInfo").size() > 1 ? List.of() : contents(fulfillment));
    }

    /** Of a fulfilment in several parcels Shopify does not say what is in which. */
    private static List<OrderItem> contents(JsonNode fulfillment) {
        return nodes(fulfillment.path("fulfillmentLineItems"))
                .map(line -> new OrderItem(title(line.path("lineItem")), line.path("quantity").asInt()))
                .toList();
    }

    private static Optional<ShipmentEvent> event(JsonNode event) {
        return time(event, "happenedAt")
                .map(at -> new ShipmentEvent(at, ShopifyWords.shipment(event.path("status").asText("")), place(event), text(event, "message")));
    }

    private static Optional<String> place(JsonNode event) {
        List<String> parts = Stream.of(text(event, "city"), text(event, "province")).flatMap(Optional::stream).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static Optional<URI> link(String text) {
        try {
            URI link = new URI(text);
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException notALink) {
            return Optional.empty();
        }
    }

    static Stream<JsonNode> nodes(JsonNode connection) {
        return StreamSupport.stream(connection.path("nodes").spliterator(), false);
    }

    static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).asText(null)).map(String::strip).filter(value -> !value.isEmpty() && !node.path(field).isNull());
    }

    static Optional<Instant> time(JsonNode node, String field) {
        try {
            return text(node, field).map(Instant::parse);
        } catch (DateTimeException wrong) {
            throw new StoreFault(StoreFault.Kind.UNREADABLE, "the store gave a time that is none in " + field);
        }
    }
}

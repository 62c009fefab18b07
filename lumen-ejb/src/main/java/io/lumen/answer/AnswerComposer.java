package io.lumen.answer;

import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.order.OrderStatus;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentState;
import io.lumen.verification.VerifiedOrder;
import io.lumen.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a verified order into words. Every fact comes from the order as it was read in this turn; what the store did not say
 * is said to be missing. Dates are shown in the store's zone.
 */
@ApplicationScoped
public class AnswerComposer {
    private static final Set<ShipmentState> PROBLEM = EnumSet.of(ShipmentState.EXCEPTION, ShipmentState.ATTEMPTED, ShipmentState.DELAYED);
    static final Set<ShipmentState> TURNS = EnumSet.of(
            ShipmentState.READY_FOR_PICKUP, ShipmentState.OUT_FOR_DELIVERY, ShipmentState.ATTEMPTED, ShipmentState.DELAYED, ShipmentState.EXCEPTION);
    private static final int MOST_ITEMS_IN_WORDS = 12;

    public ComposedAnswer compose(VerifiedOrder verified, Question question, Locale locale, ZoneId zone) {
        Order order = verified.order();
        Telling telling = new Telling(order, Wording.of(AnswerComposer.class, locale), zone);
        List<String> lines = switch (question) {
            case STATUS -> status(telling);
            case TRACKING -> tracking(telling);
            case DELIVERY_DATE -> deliveryDate(telling);
            case ITEMS -> List.of(order.items().isEmpty() ? telling.say("items.none") : telling.say("items", Map.of("items", items(telling, order.items()))));
            case PAYMENT -> List.of(telling.say("payment." + CardComposer.code(order.payment()) + ".told"));
            case NOT_RECEIVED -> notReceived(telling);
        };
        return new ComposedAnswer(
                String.join("\n", lines),
                order.name(),
                question == Question.STATUS
                        ? java.util.Optional.of(CardComposer.compose(order, telling.words))
                        : java.util.Optional.empty(),
                question == Question.NOT_RECEIVED || hasProblem(order));
    }

    private static boolean hasProblem(Order order) {
        return order.status() == OrderStatus.UNKNOWN
                || order.shipments().stream().anyMatch(shipment -> PROBLEM.contains(shipment.state()));
    }

    private static List<String> status(Telling telling) {
        List<String> lines = new ArrayList<>();
        lines.add(telling.say("status." + CardComposer.code(telling.order.status()) + turn(telling.order)));
        if (telling.order.status() != OrderStatus.CANCELLED) {
            lines.addAll(parcels(telling));
        }
        return lines;
    }

    /** "On its way" is not all there is to say of a single parcel that waits to be fetched or cannot be delivered. */
    private static String turn(Order order) {
        boolean single = order.status() == OrderStatus.SHIPPED && order.shipments().size() == 1;
        return single && TURNS.contains(order.shipments().getFirst().state())
                ? "." + CardComposer.code(order.shipments().getFirst().state())
                : "";
    }

    private static List<String> parcels(Telling telling) {
        List<Shipment> shipments = telling.order.shipments();
        if (shipments.isEmpty()) {
            return List.of(telling.say("tracking.none"));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shipments.size(); i++) {
            lines.add(numbered(telling, i, parcel(telling, shipments.get(i))));
        }
        return lines;
    }

    /** Number, news, date: in this order, each only if there is something to say. The card has the rest. */
    private static String parcel(Telling telling, Shipment shipment) {
        List<String> sentences = new ArrayList<>();
        sentences.add(trackingNumber(telling, shipment));
        if (shipment.state() != ShipmentState.DELIVERED) {
            sentences.add(news(telling, shipment));
        }
        sentences.add(arrival(telling, shipment));
        return String.join(" ", sentences);
    }

    /** Of one parcel the last scan; of several just how far each is. */
    private static String news(Telling telling, Shipment shipment) {
        Map<String, String> state = Map.of("state", telling.say("shipment." + CardComposer.code(shipment.state())));
        if (shipment.lastEvent().isEmpty()) {
            return telling.say("parcel.no_event", state);
        }
        return telling.order.shipments().size() > 1
                ? telling.say("parcel.state", state)
                : shipment.lastEvent()
                        .map(event -> telling.say("parcel.event", Map.of("what", CardComposer.eventText(event, telling.words), "at", event.at())))
                        .orElseThrow();
    }

    private static String trackingNumber(Telling telling, Shipment shipment) {
        String carrier = shipment.carrier().orElseGet(() -> telling.say("carrier.unnamed"));
        return shipment.trackingNumber()
                .map(number -> telling.say("parcel.number", Map.of("carrier", carrier, "number", number)))
                .orElseGet(() -> telling.say("parcel.no_number", Map.of("carrier", carrier)));
    }

    private static String arrival(Telling telling, Shipment shipment) {
        if (shipment.deliveredAt().isPresent()) {
            return telling.say("parcel.delivered", Map.of("at", shipment.deliveredAt().get()));
        }
        if (shipment.state() == ShipmentState.DELIVERED) {
            return telling.say("parcel.delivered_undated");
        }
        if (shipment.state() == ShipmentState.READY_FOR_PICKUP) {
            return telling.say("parcel.to_be_fetched");
        }
        return shipment.estimatedDelivery()
                .map(at -> telling.say(at.isBefore(telling.order.readAt()) ? "parcel.overdue" : "parcel.estimated", Map.of("at", at)))
                .orElseGet(() -> telling.say("parcel.no_estimate"));
    }

    private static List<String> tracking(Telling telling) {
        List<Shipment> shipments = telling.order.shipments();
        if (shipments.isEmpty()) {
            return List.of(telling.say(telling.order.status() == OrderStatus.CANCELLED ? "status.cancelled" : "tracking.none"));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shipments.size(); i++) {
            Shipment shipment = shipments.get(i);
            String link = shipment.trackingUrl()
                    .map(url -> telling.say("parcel.link", Map.of("url", url.toString())))
                    .orElseGet(() -> telling.say("parcel.no_link"));
            lines.add(numbered(telling, i, trackingNumber(telling, shipment) + " " + link));
        }
        return lines;
    }

    private static List<String> deliveryDate(Telling telling) {
        List<Shipment> shipments = telling.order.shipments();
        if (telling.order.status() == OrderStatus.CANCELLED) {
            return List.of(telling.say("status.cancelled"));
        }
        if (shipments.isEmpty()) {
            return List.of(telling.say("date.none"));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shipments.size(); i++) {
            lines.add(numbered(telling, i, arrival(telling, shipments.get(i))));
        }
        return lines;
    }

    private static List<String> notReceived(Telling telling) {
        List<String> lines = new ArrayList<>(status(telling));
        boolean saysDelivered = telling.order.shipments().stream().anyMatch(shipment -> shipment.state() == ShipmentState.DELIVERED);
        lines.add(telling.say(saysDelivered ? "not_received.but_delivered" : "not_received.under_way"));
        return lines;
    }

    private static String items(Telling telling, List<OrderItem> items) {
        String named = items.stream()
                .limit(MOST_ITEMS_IN_WORDS)
                .map(item -> telling.say("item", Map.of("title", item.title(), "quantity", item.quantity())))
                .collect(Collectors.joining("\n"));
        if (telling.order.moreItems()) {
            return named + "\n" + telling.say("items.cut");
        }
        int rest = items.size() - MOST_ITEMS_IN_WORDS;
        return rest > 0 ? named + "\n" + telling.say("items.more", Map.of("count", rest)) : named;
    }

    private static String numbered(Telling telling, int index, String line) {
        int count = telling.order.shipments().size();
        return count == 1 ? line : telling.say("parcel", Map.of("number", index + 1, "count", count, "line", line));
    }

    /** One telling of one order: its name goes into every sentence that wants it. */
    private record Telling(Order order, Wording words, ZoneId zone) {
        String say(String key) {
            return say(key, Map.of());
        }

        String say(String key, Map<String, ?> values) {
            Map<String, Object> all = new HashMap<>(values);
            all.put("order", order.name());
            return words.say(key, all, zone);
        }
    }
}

package io.lumen.answer;

import io.lumen.order.Order;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentEvent;
import io.lumen.wording.Wording;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Lays an order out as a card. */
final class CardComposer {
    private CardComposer() {}

    static OrderCard compose(Order order, Wording words) {
        return new OrderCard(
                order.name(),
                order.placedAt(),
                labelled("order.status.", order.status(), words),
                labelled("payment.", order.payment(), words),
                order.items().stream().map(item -> new OrderCard.Item(item.title(), item.quantity())).toList(),
                order.moreItems(),
                order.shipments().stream().map(shipment -> parcel(shipment, words)).toList(),
                order.readAt());
    }

    private static OrderCard.Parcel parcel(Shipment shipment, Wording words) {
        return new OrderCard.Parcel(
                shipment.carrier().orElse(null),
                shipment.trackingNumber().orElse(null),
                shipment.trackingUrl().map(URI::toString).orElse(null),
                labelled("shipment.", shipment.state(), words),
                shipment.lastEvent().map(event -> lastEvent(shipment, event, words)).orElse(null),
                shipment.estimatedDelivery().map(at -> new OrderCard.Estimate(at, at)).orElse(null));
    }

    private static OrderCard.LastEvent lastEvent(Shipment shipment, ShipmentEvent event, Wording words) {
        return new OrderCard.LastEvent(event.at(), eventText(event, words), shipment.carrier().orElse(words.say("source.store")));
    }

    static String eventText(ShipmentEvent event, Wording words) {
        String what = words.say("shipment." + code(event.state()));
        return event.place().map(place -> words.say("event.at", Map.of("what", what, "place", place))).orElse(what);
    }

    private static OrderCard.Labelled labelled(String prefix, Enum<?> value, Wording words) {
        return new OrderCard.Labelled(code(value), words.say(prefix + code(value)));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

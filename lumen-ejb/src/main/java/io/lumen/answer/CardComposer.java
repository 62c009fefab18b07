package io.lumen.answer;

import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.order.OrderStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.TrackedParcel;
import java.util.List;

/** Lays an order out as a card. */
final class CardComposer {
    private final Telling telling;

    CardComposer(Telling telling) {
        this.telling = telling;
    }

    OrderCard card() {
        Order order = telling.order();
        return new OrderCard(
                order.name(),
                order.placedAt(),
                labelled("order.status.", telling.standing().code()),
                labelled("payment.", Telling.code(order.payment())),
                labelled("delivery.", Telling.code(order.handling().delivery())),
                order.handling().returned() == ReturnState.NONE ? null : labelled("returned.", Telling.code(order.handling().returned())),
                Way.of(telling).map(way -> way.in(telling)).orElse(null),
                items(order.items()),
                order.moreItems(),
                order.status() == OrderStatus.PARTIALLY_SHIPPED ? items(order.handling().waiting()) : List.of(),
                telling.parcels().isEmpty() && order.status() != OrderStatus.CANCELLED
                        ? order.handling().promised().map(window -> new OrderCard.Estimate(window.earliest(), window.latest())).orElse(null)
                        : null,
                telling.parcels().stream().map(this::parcel).toList(),
                "store",
                order.readAt());
    }

    private OrderCard.Parcel parcel(TrackedParcel parcel) {
        return new OrderCard.Parcel(
                parcel.carrier().map(TrackedParcel.Carrier::name).orElse(null),
                parcel.carrier().map(TrackedParcel.Carrier::guessed).orElse(false),
                parcel.number().orElse(null),
                parcel.link().map(link -> link.address().toString()).orElse(null),
                parcel.link().map(link -> link.ours() ? "lumen" : "store").orElse(null),
                labelled("shipment.", parcel.status().code()),
                Way.of(parcel, telling.order().handling().delivery()).map(way -> way.in(telling)).orElse(null),
                parcel.lastScan().map(scan -> lastEvent(parcel, scan)).orElse(null),
                parcel.estimate().map(at -> new OrderCard.Estimate(at, at)).orElse(null),
                parcel.overdue(),
                parcel.deliveredAt().orElse(null),
                items(parcel.items()));
    }

    private OrderCard.LastEvent lastEvent(TrackedParcel parcel, TrackedParcel.Scan scan) {
        String store = telling.say("source.store").text();
        String source = parcel.carrier().filter(carrier -> !carrier.guessed()).map(TrackedParcel.Carrier::name).orElse(store);
        String text = new ParcelWords(telling).happened(scan).text();
        return new OrderCard.LastEvent(scan.at(), text, scan.byCarrier() ? source : store, scan.byCarrier() ? "carrier" : "store", scan.old());
    }

    private static List<OrderCard.Item> items(List<OrderItem> items) {
        return items.stream().map(item -> new OrderCard.Item(item.title(), item.quantity())).toList();
    }

    private OrderCard.Labelled labelled(String prefix, String code) {
        return new OrderCard.Labelled(code, telling.say(prefix + code).text());
    }
}

package io.lumen.answer;

import io.lumen.order.OrderItem;
import io.lumen.order.OrderStatus;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.tracking.TrackedParcel;
import io.lumen.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts parcels into words: one by one, told apart by their place in the order. */
final class ParcelWords {
    private final Telling telling;

    ParcelWords(Telling telling) {
        this.telling = telling;
    }

    /** All that is worth saying of each parcel. */
    List<Sentence> full() {
        return each(this::parcel);
    }

    List<Sentence> links() {
        return each(parcel -> Sentence.joined(" ", List.of(carrierAndNumber(parcel), link(parcel))));
    }

    List<Sentence> arrivals() {
        return each(this::arrival);
    }

    /** What is in each parcel, as far as the store says; empty when it says it of none. */
    List<Sentence> contents() {
        return telling.parcels().stream().allMatch(parcel -> parcel.items().isEmpty())
                ? List.of()
                : each(parcel -> parcel.items().isEmpty() ? telling.say("parcel.items_unsaid") : items(parcel.items()));
    }

    private List<Sentence> each(Function<TrackedParcel, Sentence> told) {
        List<TrackedParcel> parcels = telling.parcels();
        Stream<Sentence> lines = IntStream.range(0, parcels.size()).mapToObj(index -> numbered(index, told.apply(parcels.get(index))));
        return (telling.order().handling().moreParcels() ? Stream.concat(lines, Stream.of(telling.say("parcel.more"))) : lines).toList();
    }

    private Sentence numbered(int index, Sentence line) {
        int count = telling.parcels().size();
        return count == 1 ? line : telling.say("parcel", Map.of("number", index + 1, "count", count, "line", line));
    }

    /** Number, news, date, contents: in this order, each only if there is something to say. The card has the rest. */
    private Sentence parcel(TrackedParcel parcel) {
        List<Sentence> sentences = new ArrayList<>();
        if (parcel.number().isPresent() || !telling.isWithoutCarrier()) {
            sentences.add(carrierAndNumber(parcel));
        }
        if (parcel.status() != ShipmentStatus.DELIVERED && parcel.status() != ShipmentStatus.COLLECTED) {
            sentences.add(news(parcel));
        }
        if (hasArrivalToTell(parcel)) {
            sentences.add(arrival(parcel));
        }
        boolean apart = !telling.isSingle() || telling.order().status() == OrderStatus.PARTIALLY_SHIPPED;
        if (apart && !parcel.items().isEmpty()) {
            sentences.add(items(parcel.items()));
        }
        return Sentence.joined(" ", sentences);
    }

    private boolean hasArrivalToTell(TrackedParcel parcel) {
        boolean unexpected = parcel.estimate().isEmpty() && telling.isWithoutCarrier();
        return parcel.status().stage() != ShipmentStatus.Stage.BACK && (!unexpected || parcel.status().stage() == ShipmentStatus.Stage.THERE);
    }

    private Sentence items(List<OrderItem> items) {
        return telling.say("parcel.items", Map.of("items", telling.inline(items)));
    }

    private Sentence carrierAndNumber(TrackedParcel parcel) {
        Object carrier = parcel.carrier().<Object>map(TrackedParcel.Carrier::name).orElseGet(() -> telling.say("carrier.unnamed"));
        if (parcel.number().isEmpty()) {
            return telling.say("parcel.no_number", Map.of("carrier", carrier));
        }
        boolean guessed = parcel.carrier().map(TrackedParcel.Carrier::guessed).orElse(false);
        return telling.say(guessed ? "parcel.number_guessed" : "parcel.number", Map.of("carrier", carrier, "number", parcel.number().get()));
    }

    private Sentence link(TrackedParcel parcel) {
        return parcel.link()
                .map(link -> link.ours()
                        ? telling.say("parcel.link_ours", Map.of("url", link.address().toString(), "carrier", parcel.carrier().orElseThrow().name()))
                        : telling.say("parcel.link", Map.of("url", link.address().toString())))
                .orElseGet(() -> telling.say("parcel.no_link"));
    }

    /** What happened last, who says so and how long ago that was. */
    private Sentence news(TrackedParcel parcel) {
        Sentence state = telling.say("shipment." + parcel.status().code());
        if (parcel.lastScan().isEmpty()) {
            return telling.say("parcel.no_event", Map.of("state", state));
        }
        TrackedParcel.Scan scan = parcel.lastScan().get();
        Map<String, ?> values = Map.of("what", happened(scan), "source", source(parcel, scan), "ago", telling.age(scan.at()), "at", scan.at());
        return telling.say(scan.old() ? "parcel.event_old" : "parcel.event", values);
    }

    Sentence happened(TrackedParcel.Scan scan) {
        Sentence what = telling.say("shipment." + scan.status().code());
        return scan.place().map(place -> telling.say("event.at", Map.of("what", what, "place", place))).orElse(what);
    }

    private Sentence source(TrackedParcel parcel, TrackedParcel.Scan scan) {
        if (!scan.byCarrier() || telling.isWithoutCarrier()) {
            return telling.say("source.entry");
        }
        return parcel.carrier()
                .filter(carrier -> !carrier.guessed())
                .map(carrier -> telling.say("source.scan", Map.of("carrier", carrier.name())))
                .orElseGet(() -> telling.say("source.carrier"));
    }

    private Sentence arrival(TrackedParcel parcel) {
        return switch (parcel.status().stage()) {
            case THERE -> arrived(parcel);
            case TO_FETCH -> telling.say("parcel.to_be_fetched");
            case BACK -> telling.say("parcel.not_coming");
            case WAITING, MOVING, TROUBLE, UNSAID -> parcel.estimate()
                    .map(at -> telling.say(parcel.overdue() ? "parcel.overdue" : "parcel.estimated", Map.of("at", at)))
                    .orElseGet(() -> telling.say("parcel.no_estimate"));
        };
    }

    private Sentence arrived(TrackedParcel parcel) {
        if (parcel.status() == ShipmentStatus.COLLECTED) {
            return telling.say("parcel.collected");
        }
        return parcel.deliveredAt()
                .map(at -> telling.say("parcel.delivered", Map.of("at", at)))
                .orElseGet(() -> telling.say("parcel.delivered_undated"));
    }
}

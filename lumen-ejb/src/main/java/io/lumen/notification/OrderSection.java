package io.lumen.notification;

import io.lumen.answer.OrderLabels;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.store.StoreProfile;
import io.lumen.ticket.OrderSnapshot;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.wording.Wording;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verified order as a section of a mail to the shop's team. */
final class OrderSection {
    private static final int MOST_ITEMS = 20;
    private static final int MOST_PARCELS = 10;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_WORD = 60;

    private final StoreProfile store;
    private final Wording words;
    private final OrderLabels labels;

    OrderSection(StoreProfile store, Wording words) {
        this.store = store;
        this.words = words;
        this.labels = OrderLabels.in(store.locale());
    }

    static String name(OrderSnapshot order) {
        return InertText.line(order.name(), LONGEST_WORD);
    }

    Letter.Section of(OrderSnapshot order) {
        List<Letter.Line> lines = new ArrayList<>();
        lines.add(line("order.status", labels.of(Objects.requireNonNullElse(order.status(), OrderStatus.UNKNOWN))));
        lines.add(line("order.payment", labels.of(Objects.requireNonNullElse(order.payment(), PaymentStatus.UNKNOWN))));
        Optional.ofNullable(order.returned()).filter(returned -> returned != ReturnState.NONE).ifPresent(returned -> lines.add(line("order.returned", labels.of(returned))));
        lines.add(line("order.placed", moment(order.placedAt())));
        Optional.ofNullable(order.cancelledAt()).ifPresent(at -> lines.add(line("order.cancelled", moment(at))));
        lines.add(line("order.items", items(order)));
        if (order.parcels().isEmpty()) {
            lines.add(line("order.parcels", words.say("order.no_parcel")));
        }
        for (int i = 0; i < Math.min(order.parcels().size(), MOST_PARCELS); i++) {
            lines.add(parcel(order, i));
        }
        lines.add(line("order.read", moment(order.readAt())));
        return new Letter.Section(words.say("section.order", Map.of("order", name(order))), lines);
    }

    private String items(OrderSnapshot order) {
        Stream<String> named = order.items().stream().limit(MOST_ITEMS)
                .map(item -> words.say("item", Map.of("title", InertText.line(item.title(), LONGEST_TITLE), "quantity", item.quantity())));
        boolean more = order.moreItems() || order.items().size() > MOST_ITEMS;
        return Stream.concat(named, more ? Stream.of(words.say("items.more")) : Stream.empty()).collect(Collectors.joining("\n"));
    }

    private Letter.Line parcel(OrderSnapshot order, int index) {
        OrderSnapshot.Parcel parcel = order.parcels().get(index);
        List<String> facts = new ArrayList<>();
        facts.add(labels.of(known(parcel.status())));
        facts.add(number(parcel));
        scan(parcel).ifPresent(facts::add);
        arrival(parcel).ifPresent(facts::add);
        String label = words.say("order.parcel", Map.of("number", index + 1, "count", order.parcels().size()));
        return new Letter.Line(label, String.join("\n", facts), webLink(parcel.trackingUrl()));
    }

    private Optional<String> arrival(OrderSnapshot.Parcel parcel) {
        if (parcel.deliveredAt() != null) {
            return Optional.of(words.say("parcel.delivered", Map.of("at", parcel.deliveredAt()), store.timeZone()));
        }
        if (known(parcel.status()).isFinal()) {
            return Optional.empty();
        }
        return Optional.of(parcel.estimatedDelivery() == null
                ? words.say("parcel.no_date")
                : words.say("parcel.expected", Map.of("at", parcel.estimatedDelivery()), store.timeZone()));
    }

    private String number(OrderSnapshot.Parcel parcel) {
        String carrier = carrier(parcel);
        return parcel.trackingNumber() == null
                ? words.say("parcel.no_number", Map.of("carrier", carrier))
                : words.say("parcel.number", Map.of("carrier", carrier, "number", InertText.line(parcel.trackingNumber(), LONGEST_WORD)));
    }

    private String carrier(OrderSnapshot.Parcel parcel) {
        if (parcel.carrier() == null) {
            return words.say("parcel.carrier_unnamed");
        }
        String name = InertText.line(parcel.carrier(), LONGEST_WORD);
        return parcel.carrierGuessed() ? words.say("parcel.carrier_guessed", Map.of("carrier", name)) : name;
    }

    private Optional<String> scan(OrderSnapshot.Parcel parcel) {
        if (parcel.scannedAt() == null) {
            return known(parcel.status()).isFinal() ? Optional.empty() : Optional.of(words.say("parcel.no_scan"));
        }
        Map<String, Object> values = new HashMap<>(Map.of("at", parcel.scannedAt(), "what", labels.of(known(parcel.scanned()))));
        if (parcel.scannedPlace() == null) {
            return Optional.of(words.say("parcel.scan", values, store.timeZone()));
        }
        values.put("place", InertText.line(parcel.scannedPlace(), LONGEST_TITLE));
        return Optional.of(words.say("parcel.scan_at", values, store.timeZone()));
    }

    private static ShipmentStatus known(ShipmentStatus status) {
        return Objects.requireNonNullElse(status, ShipmentStatus.UNKNOWN);
    }

    /** What is no plain web address is left out, so that nothing but a page can be opened from the mail. */
    private static String webLink(String text) {
        try {
            URI link = new URI(Objects.requireNonNullElse(text, ""));
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null ? link.toASCIIString() : "";
        } catch (URISyntaxException notALink) {
            return "";
        }
    }

    private String moment(Instant at) {
        return words.say("moment", Map.of("at", at), store.timeZone());
    }

    private Letter.Line line(String label, String said) {
        return Letter.Line.of(words.say(label), said);
    }
}

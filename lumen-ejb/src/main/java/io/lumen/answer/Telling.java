package io.lumen.answer;

import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.tracking.ParcelReading;
import io.lumen.tracking.Patience;
import io.lumen.tracking.TrackedParcel;
import io.lumen.wording.Sentence;
import io.lumen.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One telling of one order: its name goes into every sentence that wants it, its moments into the store's zone. */
record Telling(Order order, Standing standing, List<TrackedParcel> parcels, Wording words, ZoneId zone) {

    static Telling of(Order order, Wording words, ZoneId zone) {
        ParcelReading reading = new ParcelReading(Patience.USUAL, order.readAt(), zone);
        List<TrackedParcel> parcels = order.shipments().stream().map(parcel -> reading.read(parcel, order.handling().delivery())).toList();
        return new Telling(order, Standing.of(order, parcels), parcels, words, zone);
    }

    Sentence say(String key) {
        return words.tell(key, Map.of("order", order.name()), zone);
    }

    Sentence say(String key, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("order", order.name());
        return words.tell(key, all, zone);
    }

    Duration age(Instant at) {
        return Duration.between(at, order.readAt());
    }

    /** Whether a carrier has no part in it. */
    boolean isWithoutCarrier() {
        return switch (order.handling().delivery()) {
            case PICK_UP, LOCAL, RETAIL, DIGITAL -> true;
            case SHIPPING, PICKUP_POINT -> false;
        };
    }

    /** Whether there is nothing that could be followed: nothing was sent, or not by a carrier and with no word about it since. */
    boolean isNothingToFollow() {
        return parcels.stream().allMatch(parcel ->
                isWithoutCarrier() && parcel.number().isEmpty() && parcel.link().isEmpty() && parcel.lastScan().isEmpty());
    }

    boolean isSingle() {
        return parcels.size() == 1 && !order.handling().moreParcels();
    }

    /** In one line: "2 × this, 1 × that". */
    Sentence inline(List<OrderItem> items) {
        return Sentence.joined(", ", items.stream().map(this::item).toList());
    }

    Sentence item(OrderItem item) {
        return say("item", Map.of("title", item.title(), "quantity", item.quantity()));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

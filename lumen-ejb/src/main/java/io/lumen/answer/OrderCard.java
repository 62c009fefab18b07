package io.lumen.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/** A verified order in the form of the widget's public contract (version 1). Null where the store said nothing. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderCard(
        String name,
        Instant placedAt,
        Labelled status,
        Labelled payment,
        List<Item> items,
        boolean moreItems,
        List<Parcel> shipments,
        Instant asOf) {

    /** A stable code for programs and a label for people. */
    public record Labelled(String code, String label) {}

    public record Item(String title, int quantity) {}

    public record Parcel(
            String carrier,
            String trackingNumber,
            String trackingUrl,
            Labelled status,
            LastEvent lastEvent,
            Estimate estimatedDelivery) {}

    /** @param source who told it: the carrier's name, or the store */
    public record LastEvent(Instant at, String text, String source) {}

    /** Both ends are the same when the store gave one moment. */
    public record Estimate(Instant earliest, Instant latest) {}
}

package io.lumen.order;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A parcel in the making. What a test does not say is what the store did not say. */
public final class SampleParcel {
    private Optional<String> carrier = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<URI> link = Optional.empty();
    private ShipmentState state = ShipmentState.SHIPPED;
    private Optional<ShipmentEvent> lastEvent = Optional.empty();
    private Optional<Instant> estimate = Optional.empty();
    private Optional<Instant> deliveredAt = Optional.empty();
    private Optional<Instant> shippedAt = Optional.empty();
    private final List<OrderItem> items = new ArrayList<>();

    private SampleParcel() {}

    public static SampleParcel withNothingKnown() {
        return new SampleParcel();
    }

    public static SampleParcel of(String carrier, String number) {
        SampleParcel parcel = new SampleParcel();
        parcel.carrier = Optional.of(carrier);
        parcel.number = Optional.of(number);
        return parcel;
    }

    /** The store gave a number and did not say whose. */
    public static SampleParcel numbered(String number) {
        SampleParcel parcel = new SampleParcel();
        parcel.number = Optional.of(number);
        return parcel;
    }

    public SampleParcel shipped(Instant at) {
        shippedAt = Optional.of(at);
        return this;
    }

    public SampleParcel holding(String title, int quantity) {
        items.add(new OrderItem(title, quantity));
        return this;
    }

    /** What the carrier wrote about the last event. */
    public SampleParcel saying(String phrase) {
        lastEvent = lastEvent.map(event -> new ShipmentEvent(event.at(), event.state(), event.place(), Optional.of(phrase)));
        return this;
    }

    public SampleParcel link(String url) {
        link = Optional.of(URI.create(url));
        return this;
    }

    public SampleParcel state(ShipmentState value) {
        state = value;
        return this;
    }

    public SampleParcel seen(Instant at, ShipmentState as, String place) {
        lastEvent = Optional.of(new ShipmentEvent(at, as, Optional.ofNullable(place)));
        return this;
    }

    public SampleParcel expected(Instant at) {
        estimate = Optional.of(at);
        return this;
    }

    public SampleParcel delivered(Instant at) {
        deliveredAt = Optional.of(at);
        state = ShipmentState.DELIVERED;
        return this;
    }

    public Shipment shipment() {
        return new Shipment(carrier, number, link, state, shippedAt, lastEvent, estimate, deliveredAt, items);
    }
}

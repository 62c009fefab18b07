package io.lumen.tracking;

import io.lumen.order.DeliveryMethod;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentEvent;
import io.lumen.order.ShipmentState;
import io.lumen.tracking.ShipmentStatus.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a parcel: the store's state and the carrier's words become one status, the number says what the store did not, and
 * silence, delays and problems are noticed. A pure function of the shipment and the moment it was read at.
 */
public final class ParcelReading {
    private static final CarrierPhrases PHRASES = new CarrierPhrases();
    private static final TrackingNumbers NUMBERS = new TrackingNumbers();

    private static final Set<ShipmentStatus> PROBLEMS = EnumSet.of(
            ShipmentStatus.ON_HOLD, ShipmentStatus.ADDRESS_ISSUE, ShipmentStatus.DAMAGED, ShipmentStatus.LOST, ShipmentStatus.REFUSED,
            ShipmentStatus.RETURNING, ShipmentStatus.RETURNED);

    /**
     * Where a carrier's words may make the store's state more exact. The state is structured and outranks a reading of
     * words; good news never comes from words, and what is final is only taken back by a return.
     */
    private static final Map<ShipmentState, Set<ShipmentStatus>> REFINED = Map.of(
            ShipmentState.IN_TRANSIT, with(PROBLEMS, ShipmentStatus.CUSTOMS, ShipmentStatus.DELAYED, ShipmentStatus.ATTEMPTED),
            ShipmentState.DELAYED, PROBLEMS,
            ShipmentState.EXCEPTION, with(PROBLEMS, ShipmentStatus.DELAYED, ShipmentStatus.ATTEMPTED),
            ShipmentState.NOT_DELIVERED, with(PROBLEMS, ShipmentStatus.ATTEMPTED),
            ShipmentState.DELIVERED, EnumSet.of(ShipmentStatus.RETURNING, ShipmentStatus.RETURNED, ShipmentStatus.READY_FOR_PICKUP));

    private static final Map<ShipmentStatus, Concern> TROUBLES = Map.ofEntries(
            Map.entry(ShipmentStatus.ATTEMPTED, Concern.DELIVERY_ATTEMPTED),
            Map.entry(ShipmentStatus.DELAYED, Concern.DELAYED),
            Map.entry(ShipmentStatus.ON_HOLD, Concern.ON_HOLD_AT_CARRIER),
            Map.entry(ShipmentStatus.ADDRESS_ISSUE, Concern.ADDRESS_PROBLEM),
            Map.entry(ShipmentStatus.EXCEPTION, Concern.DELIVERY_PROBLEM),
            Map.entry(ShipmentStatus.NOT_DELIVERED, Concern.DELIVERY_PROBLEM),
            Map.entry(ShipmentStatus.DAMAGED, Concern.DAMAGED),
            Map.entry(ShipmentStatus.LOST, Concern.LOST),
            Map.entry(ShipmentStatus.REFUSED, Concern.REFUSED),
            Map.entry(ShipmentStatus.RETURNING, Concern.RETURNING),
            Map.entry(ShipmentStatus.RETURNED, Concern.RETURNING),
            Map.entry(ShipmentStatus.CANCELLED, Concern.PARCEL_CANCELLED),
            Map.entry(ShipmentStatus.LABEL_VOIDED, Concern.PARCEL_CANCELLED),
            Map.entry(ShipmentStatus.UNKNOWN, Concern.UNUSUAL_STATE));

    private final Patience patience;
    private final Instant now;
    private final ZoneId zone;

    /** @param now when the store was read */
    public ParcelReading(Patience patience, Instant now, ZoneId zone) {
        this.patience = patience;
        this.now = now;
        this.zone = zone;
    }

    public TrackedParcel read(Shipment shipment, DeliveryMethod delivery) {
        ShipmentStatus status = status(shipment);
        Optional<TrackedParcel.Scan> scan = shipment.lastEvent().map(event -> scan(shipment, event));
        Optional<Instant> estimate = status.isFinal() ? Optional.empty() : shipment.estimatedDelivery();
        boolean overdue = estimate.map(this::isDayOver).orElse(false) && status.stage() != Stage.TO_FETCH;
        Optional<TrackedParcel.Carrier> carrier = carrier(shipment);
        return new TrackedParcel(
                status,
                carrier,
                shipment.trackingNumber(),
                link(shipment),
                scan,
                estimate,
                overdue,
                status.stage() == Stage.THERE ? shipment.deliveredAt() : Optional.empty(),
                shipment.items(),
                concerns(shipment, status, scan, overdue, delivery));
    }

    private static ShipmentStatus status(Shipment shipment) {
        ShipmentState state = shipment.deliveredAt().isPresent() && shipment.state() != ShipmentState.COLLECTED ? ShipmentState.DELIVERED : shipment.state();
        return shipment.lastEvent().flatMap(ShipmentEvent::phrase).map(phrase -> refined(state, shipment.carrier(), phrase)).orElseGet(() -> plain(state));
    }

    private static ShipmentStatus refined(ShipmentState state, Optional<String> carrier, String phrase) {
        ShipmentStatus said = PHRASES.read(carrier, phrase);
        return REFINED.getOrDefault(state, Set.of()).contains(said) ? said : plain(state);
    }

    private static ShipmentStatus plain(ShipmentState state) {
        return switch (state) {
            case LABEL_CREATED -> ShipmentStatus.LABEL_CREATED;
            case LABEL_PRINTED -> ShipmentStatus.LABEL_PRINTED;
            case WAITING_FOR_PICKUP -> ShipmentStatus.WAITING_FOR_PICKUP;
            case SUBMITTED -> ShipmentStatus.SUBMITTED;
            case PICKED_UP -> ShipmentStatus.PICKED_UP;
            case IN_TRANSIT -> ShipmentStatus.IN_TRANSIT;
            case OUT_FOR_DELIVERY -> ShipmentStatus.OUT_FOR_DELIVERY;
            case READY_FOR_PICKUP -> ShipmentStatus.READY_FOR_PICKUP;
            case DELIVERED -> ShipmentStatus.DELIVERED;
            case COLLECTED -> ShipmentStatus.COLLECTED;
            case ATTEMPTED -> ShipmentStatus.ATTEMPTED;
            case DELAYED -> ShipmentStatus.DELAYED;
            case EXCEPTION -> ShipmentStatus.EXCEPTION;
            case NOT_DELIVERED -> ShipmentStatus.NOT_DELIVERED;
            case CANCELLED -> ShipmentStatus.CANCELLED;
            case LABEL_VOIDED -> ShipmentStatus.LABEL_VOIDED;
            case SHIPPED -> ShipmentStatus.SHIPPED;
            case MARKED_SHIPPED -> ShipmentStatus.MARKED_SHIPPED;
            case UNKNOWN -> ShipmentStatus.UNKNOWN;
        };
    }

    private TrackedParcel.Scan scan(Shipment shipment, ShipmentEvent event) {
        ShipmentStatus status = event.phrase().map(phrase -> refined(event.state(), shipment.carrier(), phrase)).orElseGet(() -> plain(event.state()));
        boolean byCarrier = status.stage() != Stage.WAITING && status.stage() != Stage.UNSAID;
        boolean news = status.isFinal() || status.stage() == Stage.TO_FETCH || age(event.at()).compareTo(freshFor(status)) <= 0;
        return new TrackedParcel.Scan(event.at(), status, event.place(), byCarrier, !news);
    }

    private Duration freshFor(ShipmentStatus status) {
        return status == ShipmentStatus.OUT_FOR_DELIVERY ? patience.onTheVan() : patience.freshNews();
    }

    private Duration age(Instant at) {
        return Duration.between(at, now);
    }

    private boolean isDayOver(Instant estimate) {
        return LocalDate.ofInstant(estimate, zone).isBefore(LocalDate.ofInstant(now, zone));
    }

    private static Optional<TrackedParcel.Carrier> carrier(Shipment shipment) {
        return shipment.carrier().map(name -> new TrackedParcel.Carrier(name, false))
                .or(() -> shipment.trackingNumber().flatMap(NUMBERS::carrierOf).map(name -> new TrackedParcel.Carrier(name, true)));
    }

    private static Optional<TrackedParcel.Link> link(Shipment shipment) {
        return shipment.trackingUrl().map(address -> new TrackedParcel.Link(address, false))
                .or(() -> shipment.carrier().flatMap(name -> shipment.trackingNumber().flatMap(number -> NUMBERS.link(name, number)))
                        .map(address -> new TrackedParcel.Link(address, true)));
    }

    private Set<Concern> concerns(
            Shipment shipment, ShipmentStatus status, Optional<TrackedParcel.Scan> scan, boolean overdue, DeliveryMethod delivery) {
        EnumSet<Concern> concerns = EnumSet.noneOf(Concern.class);
        Optional.ofNullable(TROUBLES.get(status)).ifPresent(concerns::add);
        if (overdue) {
            concerns.add(Concern.DATE_PASSED);
        }
        if (isStalled(status, scan)) {
            concerns.add(Concern.NO_MOVEMENT);
        }
        if (isWaitingTooLong(shipment, status) && delivery == DeliveryMethod.SHIPPING) {
            concerns.add(Concern.NOT_SCANNED);
        }
        return concerns;
    }

    /** Without any scan nothing is concluded: of many carriers a store never hears. */
    private boolean isStalled(ShipmentStatus status, Optional<TrackedParcel.Scan> scan) {
        boolean underWay = status.stage() == Stage.MOVING || status.stage() == Stage.TROUBLE;
        Duration patient = status == ShipmentStatus.OUT_FOR_DELIVERY ? patience.freshNews() : patience.movement();
        return underWay && scan.map(last -> age(last.at()).compareTo(patient) > 0).orElse(false);
    }

    /** "Packed" is what a store says of a carrier it never hears from, so only a label counts. */
    private boolean isWaitingTooLong(Shipment shipment, ShipmentStatus status) {
        boolean labelled = status == ShipmentStatus.LABEL_CREATED || status == ShipmentStatus.LABEL_PRINTED
                || status == ShipmentStatus.WAITING_FOR_PICKUP && shipment.lastEvent().isPresent();
        return labelled
                && shipment.shippedAt().or(() -> shipment.lastEvent().map(ShipmentEvent::at))
                        .map(since -> age(since).compareTo(patience.firstScan()) > 0)
                        .orElse(false);
    }

    private static Set<ShipmentStatus> with(Set<ShipmentStatus> some, ShipmentStatus... more) {
        EnumSet<ShipmentStatus> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}

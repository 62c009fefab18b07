package io.lumen.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A verified order in the form of the widget's public contract (version 1). Null where the store said nothing. Ages are left
 * to the reader: every fact that has one comes with its moment.
 *
 * @param delivery how the order reaches the shopper
 * @param returned how far a return is; null when nothing is returned
 * @param progress how far the order is; null when it is split, or on no way of its own
 * @param waiting what of a partly sent order is still to come
 * @param promised the arrival promised at checkout, while nothing was sent
 * @param statedBy who says what stands here beside the parcels' events: always the store
 * @param asOf when the store was read
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OrderCard(
        String name,
        Instant placedAt,
        Labelled status,
        Labelled payment,
        Labelled delivery,
        Labelled returned,
        Progress progress,
        List<Item> items,
        boolean moreItems,
        List<Item> waiting,
        Estimate promised,
        List<Parcel> shipments,
        String statedBy,
        Instant asOf) {

    /** A stable code for programs and a label for people. */
    public record Labelled(String code, String label) {}

    public record Item(String title, int quantity) {}

    /**
     * Steps on the way, of which this is one.
     *
     * @param step the step reached, from one
     * @param of how many there are
     * @param labels the name of each
     */
    public record Progress(int step, int of, List<String> labels) {}

    /**
     * @param carrierGuessed the store named no carrier; this is what the number looks like
     * @param trackingUrlBy {@code store}, or {@code lumen} when the store gave none and this is the carrier's own page
     * @param overdue the day of the estimate is over
     * @param items what is in it; empty when the store does not say
     */
    public record Parcel(
            String carrier,
            boolean carrierGuessed,
            String trackingNumber,
            String trackingUrl,
            String trackingUrlBy,
            Labelled status,
            Progress progress,
            LastEvent lastEvent,
            Estimate estimatedDelivery,
            boolean overdue,
            Instant deliveredAt,
            List<Item> items) {}

    /**
     * @param source who told it: the carrier's name, or the store
     * @param statedBy {@code carrier} or {@code store}
     * @param old too old to be news
     */
    public record LastEvent(Instant at, String text, String source, String statedBy, boolean old) {}

    /** Both ends are the same when the store gave one moment. */
    public record Estimate(Instant earliest, Instant latest) {}
}

package io.lumen.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The orders that all tests talk about. The shop, the people and the numbers are invented. */
public final class SampleOrders {
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Instant PLACED = Instant.parse("2026-11-12T15:04:09Z");

    public static final String DANA = "dana.reyes@example.com";
    public static final String OKAFOR = "m.okafor@example.com";
    public static final String LI_WEI = "li.wei@example.com";

    private SampleOrders() {}

    public static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(3), CLOCK);
    }

    /** #1042, Dana's: one UPS parcel on its way, everything known. */
    public static Order inTransit() {
        return SampleOrder.named("#1042").of(DANA).status(OrderStatus.SHIPPED)
                .item("Ridge Trail Bottle (750 ml / Moss)", 2).item("Merino Hiking Sock (M)", 1)
                .parcel(upsOnItsWay())
                .build();
    }

    /** #1043, Okafor's: paid, nothing sent yet. */
    public static Order notShipped() {
        return SampleOrder.named("#1043").of(OKAFOR).placedAt(NOW.minus(Duration.ofHours(3))).item("Alpine 40L Pack (Slate)", 1).build();
    }

    /** #1045: a counter sale, no address was given. */
    public static Order withoutEmail() {
        return SampleOrder.named("#1045").item("Gift Card", 1).build();
    }

    /** #1046, Dana's: arrived on the 18th. */
    public static Order delivered() {
        return SampleOrder.named("#1046").of(DANA).status(OrderStatus.DELIVERED).item("Tin Mug", 1)
                .parcel(SampleParcel.of("Canada Post", "0073938000549297").link("https://www.canadapost-postescanada.ca/track?searchFor=0073938000549297")
                        .seen(Instant.parse("2026-11-18T18:52:00Z"), ShipmentState.DELIVERED, "Kingston, Ontario")
                        .delivered(Instant.parse("2026-11-18T18:52:00Z")))
                .build();
    }

    /** #1047, Dana's: three parcels, one there, one delayed, one of which nothing is known. */
    public static Order threeParcels() {
        return SampleOrder.named("#1047").of(DANA).status(OrderStatus.PARTIALLY_SHIPPED).payment(PaymentStatus.PARTIALLY_REFUNDED)
                .item("Trail Runner (EU 42)", 1).item("Packable Shell (L / Ochre)", 1).item("Titanium Mug (450 ml)", 2)
                .parcel(SampleParcel.of("Canada Post", "0073938000549297").delivered(Instant.parse("2026-11-14T18:52:00Z")))
                .parcel(SampleParcel.of("FedEx", "986578788855").state(ShipmentState.DELAYED)
                        .seen(Instant.parse("2026-11-19T15:58:00Z"), ShipmentState.DELAYED, "Buffalo, New York")
                        .expected(Instant.parse("2026-11-22T23:59:00Z")))
                .parcel(SampleParcel.withNothingKnown())
                .build();
    }

    /** #1048, Dana's: shipped, and the store said nothing more than that. */
    public static Order shippedWithNothingKnown() {
        return SampleOrder.named("#1048").of(DANA).status(OrderStatus.SHIPPED).item("Rope", 1).parcel(SampleParcel.withNothingKnown()).build();
    }

    /** #1049, Dana's: called off before it was sent. */
    public static Order cancelled() {
        return SampleOrder.named("#1049").of(DANA).payment(PaymentStatus.REFUNDED).item("Lantern", 1)
                .cancelledAt(Instant.parse("2026-11-13T08:00:00Z")).build();
    }

    /** #1050, Dana's: the store holds it back. */
    public static Order onHold() {
        return SampleOrder.named("#1050").of(DANA).status(OrderStatus.ON_HOLD).payment(PaymentStatus.PENDING).item("Stove", 1).build();
    }

    /** #1051, Dana's: what a merchant, or whoever wrote the titles, could try on us. */
    public static Order withHostileTitles() {
        return SampleOrder.named("#1051").of(DANA).item("<script>alert(1)</script>", 1).item("{0} {title} '{order}'", 1).item("It''s '{'here", 3).build();
    }

    /** #1052, Dana's: forty different things. */
    public static Order fortyItems() {
        SampleOrder order = SampleOrder.named("#1052").of(DANA);
        for (int i = 1; i <= 40; i++) {
            order.item("Thing no. " + i, 1);
        }
        return order.build();
    }

    /** #1053, Dana's: so many lines that the store showed only some. */
    public static Order moreItemsThanShown() {
        SampleOrder order = SampleOrder.named("#1053").of(DANA).andMoreItems();
        for (int i = 1; i <= 30; i++) {
            order.item("Thing no. " + i, 1);
        }
        return order.build();
    }

    /** All of them that carry an address, as a test that holds for each wants them. */
    public static List<Order> all() {
        return List.of(
                inTransit(), notShipped(), delivered(), threeParcels(), shippedWithNothingKnown(), cancelled(), onHold(), withHostileTitles(), fortyItems(),
                moreItemsThanShown());
    }

    /** UPS, on its way, expected on the 20th. */
    public static SampleParcel upsOnItsWay() {
        return SampleParcel.of("UPS", "1Z5R89390357567127").link("https://www.ups.com/WebTracking?loc=en_US&trackNums=1Z5R89390357567127")
                .state(ShipmentState.IN_TRANSIT)
                .seen(Instant.parse("2026-11-18T09:05:00Z"), ShipmentState.IN_TRANSIT, "Louisville, Kentucky")
                .expected(Instant.parse("2026-11-20T22:00:00Z"));
    }
}

package io.lumen.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.order.DeliveryMethod;
import io.lumen.order.SampleOrders;
import io.lumen.order.SampleParcel;
import io.lumen.order.ShipmentState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelReadingTest {
    private static final Instant NOW = SampleOrders.NOW;

    private static TrackedParcel read(SampleParcel parcel) {
        return new ParcelReading(Patience.USUAL, NOW, ZoneId.of("UTC")).read(parcel.shipment(), DeliveryMethod.SHIPPING);
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private static SampleParcel ups(ShipmentState state, Duration lastScan) {
        return SampleParcel.of("UPS", "1Z5R89390357567127").state(state).seen(ago(lastScan), state, "Louisville, Kentucky");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IN_TRANSIT  | Inbound Into Customs                            | CUSTOMS
            IN_TRANSIT  | Severe weather conditions have delayed delivery | DELAYED
            IN_TRANSIT  | DELIVERED                                       | IN_TRANSIT
            IN_TRANSIT  | Out for delivery                                | IN_TRANSIT
            EXCEPTION   | Incorrect address                               | ADDRESS_ISSUE
            EXCEPTION   | The receiver refused the package                | REFUSED
            EXCEPTION   | Delivered                                       | EXCEPTION
            EXCEPTION   | The package was damaged in transit              | DAMAGED
            DELAYED     | Clearance Delay - Import                        | ON_HOLD
            DELAYED     | On the way                                      | DELAYED
            DELIVERED   | Delivered to UPS Access Point                   | READY_FOR_PICKUP
            DELIVERED   | Returned to Sender - Delivered                  | RETURNED
            DELIVERED   | Delivery exception                              | DELIVERED
            OUT_FOR_DELIVERY | Delivered, Front Door/Porch                | OUT_FOR_DELIVERY
            IN_TRANSIT  | Zork has eaten it                               | IN_TRANSIT
            UNKNOWN     | Delivered                                       | UNKNOWN
            """)
    void wordsMakeAStateMoreExactAndNeverBetter(ShipmentState state, String phrase, ShipmentStatus told) {
        SampleParcel parcel = SampleParcel.of("UPS", "1Z5R89390357567127").state(state).seen(ago(Duration.ofHours(3)), state, null).saying(phrase);
        assertThat(read(parcel).status()).isEqualTo(told);
        assertThat(read(parcel).lastScan().orElseThrow().status()).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateBecomesAStatusOfItsOwn(ShipmentState state) {
        long alike = Arrays.stream(ShipmentState.values())
                .filter(other -> read(SampleParcel.withNothingKnown().state(other)).status() == read(SampleParcel.withNothingKnown().state(state)).status())
                .count();
        assertThat(alike).isEqualTo(1);
    }

    @Test
    void theStoresWordForTheCarrierComesFirst() {
        assertThat(read(SampleParcel.of("FedEx", "1Z5R89390357567127")).carrier()).contains(new TrackedParcel.Carrier("FedEx", false));
        assertThat(read(SampleParcel.numbered("1Z5R89390357567127")).carrier()).contains(new TrackedParcel.Carrier("UPS", true));
        assertThat(read(SampleParcel.numbered("NLK-4471-2098")).carrier()).isEmpty();
    }

    @Test
    void aLinkOfOursIsMarkedAndOnlyForACarrierThatTheStoreNamed() {
        assertThat(read(SampleParcel.of("UPS", "1Z5R89390357567127").link("https://store.example/t/1")).link().orElseThrow().ours()).isFalse();
        assertThat(read(SampleParcel.of("UPS", "1Z5R89390357567127")).link().orElseThrow().ours()).isTrue();
        assertThat(read(SampleParcel.numbered("1Z5R89390357567127")).link()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IN_TRANSIT, PT3H, false, false", "IN_TRANSIT, PT48H, false, false", "IN_TRANSIT, PT49H, true, false", "IN_TRANSIT, P5DT1H, true, true",
        "OUT_FOR_DELIVERY, PT23H, false, false", "OUT_FOR_DELIVERY, PT25H, true, false", "OUT_FOR_DELIVERY, PT49H, true, true", "DELIVERED, P40D, false, false",
        "READY_FOR_PICKUP, P6D, false, false"})
    void newsGrowsOldAndSilenceIsNoticed(ShipmentState state, Duration age, boolean old, boolean stalled) {
        TrackedParcel parcel = read(ups(state, age));
        assertThat(parcel.lastScan().orElseThrow().old()).isEqualTo(old);
        assertThat(parcel.concerns().contains(Concern.NO_MOVEMENT)).isEqualTo(stalled);
    }

    @Test
    void ofACarrierThatIsNeverHeardNothingIsConcluded() {
        assertThat(read(SampleParcel.withNothingKnown().shipped(ago(Duration.ofDays(20)))).concerns()).isEmpty();
        assertThat(read(SampleParcel.of("Nordlicht", "1").state(ShipmentState.WAITING_FOR_PICKUP).shipped(ago(Duration.ofDays(20)))).concerns()).isEmpty();
    }

    @Test
    void aLabelThatIsNotFollowedByAScanIsNoticed() {
        assertThat(read(SampleParcel.of("UPS", "1").state(ShipmentState.LABEL_PRINTED).shipped(ago(Duration.ofHours(47)))).concerns()).isEmpty();
        assertThat(read(SampleParcel.of("UPS", "1").state(ShipmentState.LABEL_PRINTED).shipped(ago(Duration.ofHours(49)))).concerns()).containsExactly(Concern.NOT_SCANNED);
    }

    @Test
    void aDayIsOverWhenItIsOverWhereTheStoreIs() {
        Instant lastNight = Instant.parse("2026-11-19T23:30:00Z");
        SampleParcel parcel = ups(ShipmentState.IN_TRANSIT, Duration.ofHours(2)).expected(lastNight);
        assertThat(read(parcel).overdue()).isTrue();
        assertThat(read(parcel).concerns()).containsExactly(Concern.DATE_PASSED);
        assertThat(new ParcelReading(Patience.USUAL, NOW, ZoneId.of("Europe/Berlin")).read(parcel.shipment(), DeliveryMethod.SHIPPING).overdue()).isFalse();
        assertThat(read(ups(ShipmentState.IN_TRANSIT, Duration.ofHours(2)).expected(NOW.minusSeconds(60))).overdue()).as("today is not over").isFalse();
    }

    @Test
    void aParcelThatWaitsToBeFetchedIsNotLate() {
        assertThat(read(ups(ShipmentState.READY_FOR_PICKUP, Duration.ofDays(3)).expected(ago(Duration.ofDays(2)))).concerns()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ATTEMPTED, DELIVERY_ATTEMPTED", "DELAYED, DELAYED", "EXCEPTION, DELIVERY_PROBLEM", "NOT_DELIVERED, DELIVERY_PROBLEM", "CANCELLED, PARCEL_CANCELLED",
        "LABEL_VOIDED, PARCEL_CANCELLED", "UNKNOWN, UNUSUAL_STATE"})
    void troubleIsACaseForAPerson(ShipmentState state, Concern concern) {
        assertThat(read(SampleParcel.of("UPS", "1").state(state)).concerns()).containsExactly(concern);
    }

    @Test
    void aScanIsTheCarriersAndALabelIsTheStores() {
        assertThat(read(ups(ShipmentState.IN_TRANSIT, Duration.ofHours(1))).lastScan().orElseThrow().byCarrier()).isTrue();
        assertThat(read(ups(ShipmentState.LABEL_PRINTED, Duration.ofHours(1))).lastScan().orElseThrow().byCarrier()).isFalse();
    }

    @Test
    void whatIsThereIsNoLongerExpected() {
        TrackedParcel parcel = read(SampleParcel.of("UPS", "1").expected(NOW).delivered(ago(Duration.ofHours(20))));
        assertThat(parcel.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(parcel.estimate()).isEmpty();
        assertThat(parcel.deliveredAt()).contains(ago(Duration.ofHours(20)));
    }
}

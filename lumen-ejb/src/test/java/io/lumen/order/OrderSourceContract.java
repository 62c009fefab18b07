package io.lumen.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lumen.contact.EmailAddress;
import io.lumen.store.StoreAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link OrderSource} promises. An adapter runs it against a store that holds four orders:
 *
 * <ul>
 *   <li>#1042 of dana.reyes@example.com: paid, two lines, one UPS parcel in transit, expected on 2026-11-20;
 *   <li>#1043 of m.okafor@example.com: paid, nothing sent;
 *   <li>EN1044-B of li.wei@example.com: partly refunded, one parcel arrived, one delayed;
 *   <li>#1045, for which no address was given.
 * </ul>
 */
public abstract class OrderSourceContract {

    protected abstract OrderSource source();

    /** The store that holds the four orders, with the prefix {@code #} and no suffix. */
    protected abstract StoreAccess store();

    private List<OrderCandidate> find(String number) {
        return source().candidates(store(), OrderNumber.parse(number).orElseThrow(), within(Duration.ofSeconds(20)));
    }

    private Optional<Order> details(String number) {
        return source().details(store(), find(number).getFirst().id(), within(Duration.ofSeconds(20)));
    }

    private static Deadline within(Duration time) {
        return Deadline.in(time, Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1042", "#1042", "１０４２"})
    void anOrderIsFoundByItsNumber(String number) {
        assertThat(find(number)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("#1042");
            assertThat(found.email()).isEqualTo(EmailAddress.parse("dana.reyes@example.com"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN1044-B", "en1044-b"})
    void anOrderIsFoundByAnUnusualName(String number) {
        assertThat(find(number)).extracting(OrderCandidate::name).containsExactly("EN1044-B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"104", "10421", "042", "1044", "EN1044", "9999", "1042-B"})
    void onlyWholeNamesAreFound(String number) {
        assertThat(find(number)).isEmpty();
    }

    @Test
    void anOrderWithoutAnAddressIsFoundWithoutOne() {
        assertThat(find("1045")).singleElement().satisfies(found -> assertThat(found.email()).isEmpty());
    }

    @Test
    void detailsAreOfTheOrderThatWasFound() {
        OrderCandidate found = find("1042").getFirst();
        Order order = details("1042").orElseThrow();
        assertThat(order.id()).isEqualTo(found.id());
        assertThat(order.name()).isEqualTo(found.name());
        assertThat(order.email()).isEqualTo(found.email());
    }

    @Test
    void anOrderOnItsWayIsReadInFull() {
        Order order = details("1042").orElseThrow();
        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(order.items()).hasSize(2);
        assertThat(order.shipments()).singleElement().satisfies(parcel -> {
            assertThat(parcel.carrier()).contains("UPS");
            assertThat(parcel.trackingNumber()).contains("1Z5R89390357567127");
            assertThat(parcel.trackingUrl()).isPresent();
            assertThat(parcel.state()).isEqualTo(ShipmentState.IN_TRANSIT);
            assertThat(parcel.lastEvent()).map(ShipmentEvent::at).contains(Instant.parse("2026-11-18T09:05:00Z"));
            assertThat(parcel.estimatedDelivery()).contains(Instant.parse("2026-11-20T22:00:00Z"));
        });
    }

    @Test
    void anOrderThatHasNotShippedHasNoParcels() {
        assertThat(details("1043").orElseThrow().shipments()).isEmpty();
    }

    @Test
    void eachParcelHasAStateOfItsOwn() {
        Order order = details("EN1044-B").orElseThrow();
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
        assertThat(order.shipments()).extracting(Shipment::state).containsExactly(ShipmentState.DELIVERED, ShipmentState.DELAYED);
    }

    @Test
    void anUnknownOrderHasNoDetails() {
        String unknown = find("1042").getFirst().id().replaceAll("[0-9]", "9");
        assertThat(source().details(store(), unknown, within(Duration.ofSeconds(20)))).isEmpty();
    }

    @Test
    void withoutTimeThereIsAFaultAndNoAnswer() {
        StoreFault fault = catchThrowableOfType(
                StoreFault.class, () -> source().candidates(store(), new OrderNumber("1042"), within(Duration.ZERO)));
        assertThat(fault.kind()).isEqualTo(StoreFault.Kind.TOO_SLOW);
    }
}

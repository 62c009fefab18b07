package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.contact.EmailAddress;
import io.lumen.order.DeliveryMethod;
import io.lumen.order.Handling;
import io.lumen.order.Money;
import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentEvent;
import io.lumen.order.ShipmentState;
import io.lumen.order.StoreFault;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final ObjectNode shipped = Example.order("order-1042-shipped.json");
    private final ObjectNode parcel = (ObjectNode) shipped.path("fulfillments").get(0);

    private static Order read(ObjectNode order) {
        return OrderReader.read(JsonNodeFactory.instance.objectNode().set("order", order), NOW);
    }

    private Shipment readParcel() {
        return read(shipped).shipments().getFirst();
    }

    @Test
    void aShippedOrderIsReadInFull() {
        assertThat(read(shipped)).isEqualTo(new Order(
                "gid://shopify/Order/5512001042",
                "#1042",
                EmailAddress.parse("dana.reyes@example.com"),
                Instant.parse("2026-11-12T15:04:09Z"),
                OrderStatus.SHIPPED,
                PaymentStatus.PAID,
                List.of(new OrderItem("Ridge Trail Bottle (750 ml / Moss)", 2), new OrderItem("Merino Hiking Sock (M)", 1)),
                false,
                List.of(new Shipment(
                        Optional.of("UPS"),
                        Optional.of("1Z5R89390357567127"),
                        Optional.of(URI.create("https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=1Z5R89390357567127")),
                        ShipmentState.IN_TRANSIT,
                        Optional.of(Instant.parse("2026-11-14T18:20:00Z")),
                        Optional.of(new ShipmentEvent(Instant.parse("2026-11-18T09:05:00Z"), ShipmentState.IN_TRANSIT, Optional.of("Louisville, Kentucky"), Optional.of("Departed from Facility"))),
                        Optional.of(Instant.parse("2026-11-20T22:00:00Z")),
                        Optional.empty(),
                        List.of(new OrderItem("Ridge Trail Bottle", 2), new OrderItem("Merino Hiking Sock", 1)))),
                Optional.empty(),
                new Handling(
                        DeliveryMethod.SHIPPING, Optional.empty(), ReturnState.NONE, Set.of(), Optional.empty(), Optional.empty(), false, List.of(),
                        Money.parse("86.40", "USD"), Optional.empty()),
                NOW));
    }

    @Test
    void anOrderThatHasNotShippedHasNoParcels() {
        Order order = read(Example.order("order-1043-unfulfilled.json"));
        assertThat(order.status()).isEqualTo(OrderStatus.PROCESSING);
        assertThat(order.shipments()).isEmpty();
    }

    @Test
    void aPartlyShippedOrderHasItsParcelsAndWhatIsLeftOfItsItems() {
        Order order = read(Example.order("order-EN1044-partially-fulfilled.json"));
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
        assertThat(order.payment()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(order.items()).contains(new OrderItem("Titanium Mug (450 ml)", 1));
        assertThat(order.shipments()).extracting(Shipment::state).containsExactly(ShipmentState.DELIVERED, ShipmentState.DELAYED);
        assertThat(order.shipments().getFirst().deliveredAt()).contains(Instant.parse("2026-11-14T18:52:00Z"));
        assertThat(order.shipments().getFirst().estimatedDelivery()).as("what was expected no longer matters").isEmpty();
    }

    @Test
    void anOrderIsDeliveredWhenEveryParcelIs() {
        parcel.put("displayStatus", "DELIVERED");
        assertThat(read(shipped).status()).isEqualTo(OrderStatus.DELIVERED);
        ((ArrayNode) shipped.get("fulfillments")).add(parcel.deepCopy().put("displayStatus", "IN_TRANSIT"));
        assertThat(read(shipped).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void aCancelledOrderIsCancelledWhateverElseItIs() {
        shipped.put("cancelledAt", "2026-11-19T10:00:00Z");
        assertThat(read(shipped).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(read(shipped).cancelledAt()).contains(Instant.parse("2026-11-19T10:00:00Z"));
    }

    @Test
    void itemsThatWereTakenOutAreNotShown() {
        ((ObjectNode) shipped.path("lineItems").path("nodes").get(0)).put("currentQuantity", 0);
        assertThat(read(shipped).items()).containsExactly(new OrderItem("Merino Hiking Sock (M)", 1));
    }

    @Test
    void anEmptiedOrderShowsWhatItWas() {
        shipped.path("lineItems").path("nodes").forEach(line -> ((ObjectNode) line).put("currentQuantity", 0));
        assertThat(read(shipped).items()).containsExactly(new OrderItem("Ridge Trail Bottle (750 ml / Moss)", 2), new OrderItem("Merino Hiking Sock (M)", 1));
    }

    @Test
    void aCutListIsKnownToBeCut() {
        ((ObjectNode) shipped.path("lineItems").path("pageInfo")).put("hasNextPage", true);
        assertThat(read(shipped).moreItems()).isTrue();
    }

    @Test
    void eachTrackingNumberIsAParcel() {
        ((ArrayNode) parcel.get("trackingInfo")).addObject().put("company", "UPS").put("number", "second").putNull("url");
        assertThat(read(shipped).shipments()).extracting(Shipment::trackingNumber).containsExactly(Optional.of("1Z5R89390357567127"), Optional.of("second"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "ERROR", "FAILURE"})
    void aFulfilmentThatCameToNothingIsNoParcel(String status) {
        parcel.put("status", status);
        assertThat(read(shipped).shipments()).isEmpty();
    }

    @Test
    void whatIsNullOrBlankIsMissing() {
        parcel.putNull("estimatedDeliveryAt").putNull("displayStatus");
        parcel.withArray("trackingInfo").removeAll().addObject().putNull("company").put("number", " ").put("url", "");
        parcel.withObject("events").putArray("nodes");
        Shipment read = readParcel();
        assertThat(read.carrier()).isEmpty();
        assertThat(read.trackingNumber()).isEmpty();
        assertThat(read.trackingUrl()).isEmpty();
        assertThat(read.lastEvent()).isEmpty();
        assertThat(read.estimatedDelivery()).isEmpty();
        assertThat(read.state()).isEqualTo(ShipmentState.UNKNOWN);
    }

    @Test
    void whatIsMissingInOnePlaceIsLookedForInTheOther() {
        shipped.putNull("processedAt");
        parcel.putNull("estimatedDeliveryAt");
        assertThat(read(shipped).placedAt()).isEqualTo(Instant.parse("2026-11-12T15:04:11Z"));
        assertThat(readParcel().estimatedDelivery()).contains(Instant.parse("2026-11-20T22:00:00Z"));
    }

    /** Six fulfilments are asked for and five told: the sixth says that there are more. */
    @Test
    void parcelsThatWereNotShownAreKnownToExistAndTheOrderIsNotCalledDelivered() {
        parcel.put("displayStatus", "DELIVERED");
        for (int more = 0; more < 4; more++) {
            ((ArrayNode) shipped.get("fulfillments")).add(parcel.deepCopy());
        }
        assertThat(read(shipped).handling().moreParcels()).isFalse();
        assertThat(read(shipped).status()).isEqualTo(OrderStatus.DELIVERED);
        ((ArrayNode) shipped.get("fulfillments")).add(parcel.deepCopy());
        assertThat(read(shipped).shipments()).hasSize(5);
        assertThat(read(shipped).handling().moreParcels()).isTrue();
        assertThat(read(shipped).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void aParcelWithoutTrackingIsStillAParcel() {
        parcel.putArray("trackingInfo");
        assertThat(readParcel().trackingNumber()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "somebody", "dana@example.com, li@example.com"})
    void anAddressThatIsNoneIsMissing(String email) {
        assertThat(read(shipped.put("email", email)).email()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://carrier.example/1", "//carrier.example/1", "https:///1", "not a link", "https://carrier.example/a b"})
    void onlyWebLinksAreLinks(String url) {
        ((ObjectNode) parcel.path("trackingInfo").get(0)).put("url", url);
        assertThat(readParcel().trackingUrl()).isEmpty();
    }

    @Test
    void wordsOfATimeToComeAreUnknown() {
        shipped.put("displayFulfillmentStatus", "TELEPORTED").put("displayFinancialStatus", "BARTERED");
        parcel.put("displayStatus", "LOST_IN_SPACE").put("status", "BEAMED");
        ((ObjectNode) parcel.path("events").path("nodes").get(0)).put("status", "LOST_IN_SPACE");
        Order order = read(shipped);
        assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(order.payment()).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(order.shipments().getFirst().state()).isEqualTo(ShipmentState.UNKNOWN);
        assertThat(order.shipments().getFirst().lastEvent().orElseThrow().state()).isEqualTo(ShipmentState.UNKNOWN);
    }

    @Test
    void aTimeThatIsNoneMakesTheAnswerUnreadable() {
        parcel.put("estimatedDeliveryAt", "next Tuesday");
        assertThatExceptionOfType(StoreFault.class).isThrownBy(() -> read(shipped))
                .matches(fault -> fault.kind() == StoreFault.Kind.UNREADABLE)
                .withMessageNotContainingAny("Tuesday", "1042");
    }
}

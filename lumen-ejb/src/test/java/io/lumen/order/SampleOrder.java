package io.lumen.order;

import io.lumen.contact.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An order in the making. What a test does not say is what most orders are: paid, processing, without parcels. */
public final class SampleOrder {
    private final String name;
    private String id;
    private Optional<EmailAddress> email = Optional.empty();
    private OrderStatus status = OrderStatus.PROCESSING;
    private PaymentStatus payment = PaymentStatus.PAID;
    private final List<OrderItem> items = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private Optional<Instant> cancelledAt = Optional.empty();
    private boolean moreItems;
    private Handling handling = Handling.unsaid();
    private Instant placedAt = SampleOrders.PLACED;

    private SampleOrder(String name) {
        this.name = name;
        this.id = "gid://shopify/Order/" + name.replaceAll("[^0-9]", "");
    }

    public static SampleOrder named(String name) {
        return new SampleOrder(name);
    }

    public SampleOrder id(String storeId) {
        id = storeId;
        return this;
    }

    public SampleOrder of(String address) {
        email = EmailAddress.parse(address);
        return this;
    }

    public SampleOrder status(OrderStatus value) {
        status = value;
        return this;
    }

    public SampleOrder payment(PaymentStatus value) {
        payment = value;
        return this;
    }

    public SampleOrder item(String title, int quantity) {
        items.add(new OrderItem(title, quantity));
        return this;
    }

    /** The store has more lines than it showed. */
    public SampleOrder andMoreItems() {
        moreItems = true;
        return this;
    }

    public SampleOrder parcel(SampleParcel parcel) {
        shipments.add(parcel.shipment());
        return this;
    }

    public SampleOrder cancelledAt(Instant at) {
        cancelledAt = Optional.of(at);
        status = OrderStatus.CANCELLED;
        return this;
    }

    public SampleOrder placedAt(Instant at) {
        placedAt = at;
        return this;
    }

    public SampleOrder handled(UnaryOperator<SampleHandling> by) {
        handling = by.apply(SampleHandling.of(handling)).build();
        return this;
    }

    public Order build() {
        return new Order(id, name, email, placedAt, status, payment, items, moreItems, shipments, cancelledAt, handling, SampleOrders.NOW);
    }
}

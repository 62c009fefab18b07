package io.lumen.verification;

import io.lumen.order.Deadline;
import io.lumen.order.Order;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderSource;
import io.lumen.order.StoreFault;
import io.lumen.store.StoreAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores in memory that remember what they were asked. They can be fuzzy, lie and fail as real ones do: unlike a proper
 * adapter this one does not compare names again, so what it hands out has to be checked by whoever asks.
 */
public final class RecordingOrderSource implements OrderSource {
    private final Map<UUID, List<Order>> orders = new HashMap<>();
    private final Map<Kind, StoreFault.Kind> faults = new HashMap<>();
    private final Map<String, List<String>> customers = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private Optional<Order> instead = Optional.empty();
    private boolean lost;
    private boolean hidden;
    private Deadline lastDeadline;

    /** The questions a store is asked. */
    public enum Kind {
        CANDIDATES,
        DETAILS,
        OF_CUSTOMER
    }

    /** @param subject the number, the store's id of an order, or the customer's number */
    public record Call(Kind kind, UUID store, String subject) {}

    public RecordingOrderSource holds(StoreAccess store, Order... held) {
        orders.computeIfAbsent(store.storeId(), id -> new ArrayList<>()).addAll(List.of(held));
        return this;
    }

    /** From now on the store has these orders and no others. */
    public RecordingOrderSource holdsOnly(StoreAccess store, Order... held) {
        orders.remove(store.storeId());
        return holds(store, held);
    }

    /** Asked for details of any order, it shows this one. */
    public RecordingOrderSource showsInstead(Order other) {
        instead = Optional.of(other);
        return this;
    }

    /** Finds orders and has nothing to show of them. */
    public RecordingOrderSource losesDetails() {
        lost = true;
        return this;
    }

    public RecordingOrderSource recovers() {
        faults.clear();
        return this;
    }

    public RecordingOrderSource failsAt(Kind question, StoreFault.Kind fault) {
        faults.put(question, fault);
        return this;
    }

    /** Until when the last answer was wanted. */
    public Deadline lastDeadline() {
        return lastDeadline;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What it was asked, without about what. */
    public List<Kind> questions() {
        return calls.stream().map(Call::kind).toList();
    }

    @Override
    public List<OrderCandidate> candidates(StoreAccess store, OrderNumber number, Deadline deadline) {
        lastDeadline = deadline;
        answer(new Call(Kind.CANDIDATES, store.storeId(), number.value()));
        return orders.getOrDefault(store.storeId(), List.of()).stream()
                .filter(order -> order.name().toUpperCase(Locale.ROOT).contains(digits(number)))
                .map(order -> new OrderCandidate(order.id(), order.name(), order.email()))
                .toList();
    }

    @Override
    public Optional<Order> details(StoreAccess store, String orderId, Deadline deadline) {
        lastDeadline = deadline;
        answer(new Call(Kind.DETAILS, store.storeId(), orderId));
        return lost ? Optional.empty() : instead.or(() -> orders.getOrDefault(store.storeId(), List.of()).stream().filter(order -> order.id().equals(orderId)).findFirst());
    }

    /** The store's record says that these orders are this customer's. */
    public RecordingOrderSource belongs(String customer, String... names) {
        customers.put(customer, List.of(names));
        return this;
    }

    @Override
    public List<OrderCandidate> ofCustomer(StoreAccess store, String customerId, Deadline deadline) {
        lastDeadline = deadline;
        answer(new Call(Kind.OF_CUSTOMER, store.storeId(), customerId));
        List<String> names = customers.getOrDefault(customerId, List.of());
        return orders.getOrDefault(store.storeId(), List.of()).stream()
                .filter(order -> names.contains(order.name()))
                .map(order -> new OrderCandidate(order.id(), order.name(), order.email()))
                .toList();
    }

    /** From now on no order carries an address that we may see. */
    public RecordingOrderSource hidesAddresses() {
        hidden = true;
        return this;
    }

    @Override
    public boolean showsAddresses(StoreAccess store, Deadline deadline) {
        return !hidden;
    }

    private void answer(Call call) {
        calls.add(call);
        if (faults.containsKey(call.kind())) {
            throw new StoreFault(faults.get(call.kind()), "as the test wants it");
        }
    }

    private static String digits(OrderNumber number) {
        String digits = number.value().replaceAll("[^0-9]", "");
        return digits.isEmpty() ? number.value() : digits;
    }
}

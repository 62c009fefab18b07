package io.lumen.answer;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.CurrencyAmount;
import io.lumen.order.CancelReason;
import io.lumen.order.Handling;
import io.lumen.order.Money;
import io.lumen.order.Order;
import io.lumen.order.OrderItem;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.ReturnState;
import io.lumen.tracking.Concern;
import io.lumen.tracking.ShipmentStatus;
import io.lumen.wording.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts an order as a whole into words: how it stands, why it waits, what it holds, what was paid and what came back. */
final class OrderWords {
    /** "On its way" is not the thing to say first of a single parcel that is in one of these. */
    static final Set<ShipmentStatus> TURNS = EnumSet.complementOf(EnumSet.of(
            ShipmentStatus.PICKED_UP, ShipmentStatus.IN_TRANSIT, ShipmentStatus.SHIPPED, ShipmentStatus.MARKED_SHIPPED, ShipmentStatus.UNKNOWN,
            ShipmentStatus.DELIVERED, ShipmentStatus.COLLECTED));

    /** Payments that a shopper who asks how the order stands wants to hear of unasked. */
    private static final Set<PaymentStatus> REMARKABLE = EnumSet.of(
            PaymentStatus.VOIDED, PaymentStatus.EXPIRED, PaymentStatus.REFUNDED, PaymentStatus.PARTIALLY_REFUNDED);

    private static final Set<PaymentStatus> OUTSTANDING = EnumSet.of(PaymentStatus.PENDING, PaymentStatus.PARTIALLY_PAID);
    private static final int MOST_ITEMS_IN_WORDS = 12;

    private final Telling telling;

    OrderWords(Telling telling) {
        this.telling = telling;
    }

    /** How it stands, and why. */
    List<Sentence> standing() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(telling.say(
                "status." + Telling.code(telling.standing()) + turn(), Map.of("count", telling.parcels().size())));
        cancelReason().ifPresent(sentences::add);
        sentences.addAll(holds());
        return sentences;
    }

    private String turn() {
        boolean single = telling.standing() == Standing.SHIPPED && telling.isSingle();
        return single && TURNS.contains(telling.parcels().getFirst().status()) ? "." + telling.parcels().getFirst().status().code() : "";
    }

    private Optional<Sentence> cancelReason() {
        return telling.order().handling().cancelReason()
                .filter(reason -> telling.order().status() == OrderStatus.CANCELLED && reason != CancelReason.OTHER)
                .map(reason -> telling.say("cancel." + Telling.code(reason)));
    }

    private List<Sentence> holds() {
        return telling.order().status() == OrderStatus.ON_HOLD
                ? telling.order().handling().holds().stream().sorted().map(reason -> telling.say("hold." + Telling.code(reason))).toList()
                : List.of();
    }

    /** What is planned while nothing was sent. */
    List<Sentence> plans() {
        Handling handling = telling.order().handling();
        if (telling.order().status() == OrderStatus.CANCELLED) {
            return List.of();
        }
        return Stream.of(
                        handling.shipsFrom().map(at -> telling.say("date.ships_from", Map.of("at", at))),
                        handling.promised().map(this::promised))
                .flatMap(Optional::stream)
                .toList();
    }

    private Sentence promised(Handling.Window window) {
        boolean oneDay = LocalDate.ofInstant(window.earliest(), telling.zone()).equals(LocalDate.ofInstant(window.latest(), telling.zone()));
        return oneDay
                ? telling.say("date.promised_day", Map.of("at", window.latest()))
                : telling.say("date.promised", Map.of("from", window.earliest(), "to", window.latest()));
    }

    /** Why there is nothing to follow, told by how the order reaches the shopper. */
    Sentence noTracking() {
        return switch (telling.order().handling().delivery()) {
            case PICK_UP -> telling.say("tracking.none_pick_up");
            case LOCAL -> telling.say("tracking.none_local");
            case RETAIL -> telling.say("tracking.none_retail");
            case DIGITAL -> telling.say("tracking.none_digital");
            case SHIPPING, PICKUP_POINT -> telling.say("tracking.none");
        };
    }

    Sentence noDate() {
        return switch (telling.order().handling().delivery()) {
            case PICK_UP -> telling.say("date.none_pick_up");
            case DIGITAL, RETAIL -> telling.say("tracking.none_" + Telling.code(telling.order().handling().delivery()));
            case LOCAL, SHIPPING, PICKUP_POINT -> telling.say("date.none");
        };
    }

    /** What of a partly sent order is still to come. */
    Optional<Sentence> stillToCome() {
        List<OrderItem> waiting = telling.order().handling().waiting();
        return telling.order().status() == OrderStatus.PARTIALLY_SHIPPED && !waiting.isEmpty() && waiting.size() <= MOST_ITEMS_IN_WORDS
                ? Optional.of(telling.say("items.waiting", Map.of("items", telling.inline(waiting))))
                : Optional.empty();
    }

    Optional<Sentence> returned() {
        ReturnState state = telling.order().handling().returned();
        return state == ReturnState.NONE ? Optional.empty() : Optional.of(telling.say("return." + Telling.code(state)));
    }

    /** Unasked, where it changes the picture. */
    Optional<Sentence> remarkablePayment() {
        PaymentStatus payment = telling.order().payment();
        boolean outstanding = OUTSTANDING.contains(payment) && telling.parcels().isEmpty();
        return REMARKABLE.contains(payment) && telling.standing() != Standing.REFUNDED || outstanding ? Optional.of(payment()) : Optional.empty();
    }

    Sentence payment() {
        Order order = telling.order();
        String key = "payment." + Telling.code(order.payment()) + ".told";
        Optional<Money> amount = switch (order.payment()) {
            case PAID -> order.handling().total().filter(Money::isPositive);
            case REFUNDED, PARTIALLY_REFUNDED -> order.handling().refunded();
            case PENDING, AUTHORIZED, PARTIALLY_PAID, VOIDED, EXPIRED, UNKNOWN -> Optional.empty();
        };
        return amount.map(money -> telling.say(key + "_amount", Map.of("amount", icu(money)))).orElseGet(() -> telling.say(key));
    }

    private static CurrencyAmount icu(Money money) {
        return new CurrencyAmount(money.amount(), Currency.getInstance(money.currency()));
    }

    Sentence items() {
        List<OrderItem> items = telling.order().items();
        if (items.isEmpty()) {
            return telling.say("items.none");
        }
        List<Sentence> named = new ArrayList<>(items.stream().limit(MOST_ITEMS_IN_WORDS).map(telling::item).toList());
        int rest = items.size() - MOST_ITEMS_IN_WORDS;
        if (telling.order().moreItems()) {
            named.add(telling.say("items.cut"));
        } else if (rest > 0) {
            named.add(telling.say("items.more", Map.of("count", rest)));
        }
        return telling.say("items", Map.of("items", Sentence.joined("\n", named)));
    }

    Sentence notReceived(Set<Concern> concerns) {
        return telling.say(concerns.contains(Concern.DELIVERED_NOT_FOUND) ? "not_received.but_delivered" : "not_received.under_way");
    }

    Sentence placedLongAgo() {
        return telling.say("placed", Map.of("ago", telling.age(telling.order().placedAt()), "at", telling.order().placedAt()));
    }

    /** Where all of this is from, and when it was read. */
    Sentence asOf() {
        return telling.say("as_of", Map.of("at", telling.order().readAt()));
    }
}

package io.lumen.sandbox.bench;

import io.lumen.answer.AnswerComposer;
import io.lumen.answer.ComposedAnswer;
import io.lumen.answer.Question;
import io.lumen.contact.EmailAddress;
import io.lumen.conversation.ConversationRef;
import io.lumen.order.Deadline;
import io.lumen.order.Order;
import io.lumen.order.OrderCandidate;
import io.lumen.order.OrderItem;
import io.lumen.order.OrderNumber;
import io.lumen.order.OrderSource;
import io.lumen.order.OrderStatus;
import io.lumen.order.PaymentStatus;
import io.lumen.order.Shipment;
import io.lumen.order.ShipmentEvent;
import io.lumen.order.ShipmentState;
import io.lumen.store.StoreAccess;
import io.lumen.tenant.TenantId;
import io.lumen.verification.OrderVerification;
import io.lumen.verification.VerificationOutcome;
import io.lumen.verification.VerifiedOrder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes to put a verified order of one parcel into words and onto a card. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ComposerBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("dana.reyes@example.com");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AnswerComposer composer = new AnswerComposer();
    private final VerifiedOrder order = verified();

    @Benchmark
    public ComposedAnswer status() {
        return composer.compose(order, Question.STATUS, Locale.ENGLISH, ZONE);
    }

    /** By the only way there is: a store that agrees with number and address. */
    private static VerifiedOrder verified() {
        Clock clock = Clock.fixed(NOW, ZONE);
        OrderVerification verification = new OrderVerification(new OneOrder(), null, null, clock);
        VerificationOutcome outcome = verification.verify(
                new ConversationRef(new TenantId(1), new UUID(1, 1)),
                new StoreAccess(new TenantId(1), new UUID(1, 2), "shop", "#", "", "token"),
                new OrderNumber("1042"),
                EMAIL,
                Deadline.in(Duration.ofSeconds(1), clock));
        return ((VerificationOutcome.Verified) outcome).order();
    }

    /** A store of one order. */
    private static final class OneOrder implements OrderSource {
        private static final String ID = "gid://shopify/Order/1";

        @Override
        public List<OrderCandidate> candidates(StoreAccess store, OrderNumber number, Deadline deadline) {
            return List.of(new OrderCandidate(ID, "#1042", Optional.of(EMAIL)));
        }

        @Override
        public List<OrderCandidate> ofCustomer(StoreAccess store, String customerId, Deadline deadline) {
            return List.of();
        }

        @Override
        public boolean showsAddresses(StoreAccess store, Deadline deadline) {
            return true;
        }

        @Override
        public Optional<Order> details(StoreAccess store, String orderId, Deadline deadline) {
            Shipment parcel = new Shipment(
                    Optional.of("UPS"),
                    Optional.of("1Z5R89390357567127"),
                    Optional.of(URI.create("https://www.ups.com/track?num=1Z5R89390357567127")),
                    ShipmentState.IN_TRANSIT,
                    Optional.of(NOW.minus(Duration.ofDays(2))),
                    Optional.of(new ShipmentEvent(NOW.minus(Duration.ofHours(3)), ShipmentState.IN_TRANSIT, Optional.of("Louisville, Kentucky"))),
                    Optional.of(NOW.plus(Duration.ofDays(2))),
                    Optional.empty(),
                    List.of(new OrderItem("Ridge Trail Bottle", 2)));
            return Optional.of(new Order(
                    ID, "#1042", Optional.of(EMAIL), NOW.minus(Duration.ofDays(5)), OrderStatus.SHIPPED, PaymentStatus.PAID,
                    List.of(new OrderItem("Ridge Trail Bottle", 2), new OrderItem("Merino Hiking Sock", 1)), false,
                    List.of(parcel), Optional.empty(), NOW));
        }
    }
}

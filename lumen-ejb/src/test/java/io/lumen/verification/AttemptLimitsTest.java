package io.lumen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.contact.EmailAddress;
import io.lumen.conversation.SampleConversations;
import io.lumen.limit.BucketsInMemory;
import io.lumen.limit.Limit;
import io.lumen.order.OrderNumber;
import io.lumen.secret.SampleKeys;
import io.lumen.store.SampleStores;
import io.lumen.verification.AttemptLimits.Admittance;
import io.lumen.verification.AttemptLimits.Hold;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tries at the same time, and what they leave behind. */
class AttemptLimitsTest {
    private static final EmailAddress GUESS = new EmailAddress("guess@example.com");
    private static final int MOST_OF_A_SESSION = 5;
    private static final int MOST_OF_AN_ORDER = 10;
    private static final int MOST_OF_AN_ADDRESS = 20;
    private static final int MOST_OF_A_TENANT = 200;

    private final BucketsInMemory buckets = new BucketsInMemory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final AttemptLimits limits = new AttemptLimits(buckets, new Limits(), SampleKeys.hash(), (tenant, limit) -> OptionalInt.empty());

    @Test
    void triesAtTheSameTimeDoNotPassTheLimitTogether() {
        List<Admittance> told = new ArrayList<>();
        List<Hold> holds = IntStream.range(0, 14).mapToObj(shopper -> limits.begin(by(shopper), GUESS)).toList();
        holds.forEach(hold -> told.add(hold.admittance()));

        assertThat(told.subList(0, MOST_OF_AN_ORDER)).containsOnly(Admittance.OPEN);
        assertThat(told.subList(MOST_OF_AN_ORDER, 14)).containsOnly(Admittance.ORDER_BLOCKED);
    }

    @Test
    void whatSucceededDoesNotCount() {
        for (int shopper = 0; shopper < 3 * MOST_OF_AN_ORDER; shopper++) {
            try (Hold hold = limits.begin(by(shopper), GUESS)) {
                assertThat(hold.admittance()).isEqualTo(Admittance.OPEN);
            }
        }
    }

    @Test
    void whatFailedLeavesLessForThoseUnderWay() {
        for (int shopper = 0; shopper < MOST_OF_AN_ORDER - 1; shopper++) {
            try (Hold hold = limits.begin(by(shopper), GUESS)) {
                hold.failed();
            }
        }
        try (Hold last = limits.begin(by(20), GUESS); Hold oneTooMany = limits.begin(by(21), GUESS)) {
            assertThat(last.admittance()).isEqualTo(Admittance.OPEN);
            assertThat(oneTooMany.admittance()).isEqualTo(Admittance.ORDER_BLOCKED);
        }
    }

    @Test
    void aBlockedTryDoesNotPutOffTheEndOfTheWaiting() {
        for (int shopper = 0; shopper < 2 * MOST_OF_AN_ORDER; shopper++) {
            try (Hold hold = limits.begin(by(shopper), GUESS)) {
                hold.failed();
            }
        }
        assertThat(buckets.lowest()).isZero();
    }

    @Test
    void aTryThatCouldNotBeCountedIsNotUnderWay() {
        AttemptLimits broken = new AttemptLimits(new BucketsInMemory(Clock.systemUTC()) {
            private int asked;

            @Override
            public Set<String> touched(Collection<String> keys) {
                if (asked++ < MOST_OF_AN_ORDER) {
                    throw new IllegalStateException("no database");
                }
                return super.touched(keys);
            }
        }, new Limits(), SampleKeys.hash(), (tenant, limit) -> OptionalInt.empty());
        for (int shopper = 0; shopper < MOST_OF_AN_ORDER; shopper++) {
            Attempt attempt = by(shopper);
            assertThatThrownBy(() -> broken.begin(attempt, GUESS)).isInstanceOf(IllegalStateException.class);
        }
        try (Hold hold = broken.begin(by(20), GUESS)) {
            assertThat(hold.admittance()).isEqualTo(Admittance.OPEN);
        }
    }

    @Test
    void whatWasAgreedOnWithATenantHoldsForItInsteadOfTheGeneralFigure() {
        AttemptLimits agreed = new AttemptLimits(buckets, new Limits(), SampleKeys.hash(), (tenant, limit) -> OptionalInt.of(2));
        for (int shopper = 0; shopper < 2; shopper++) {
            try (Hold hold = agreed.begin(by(shopper), GUESS)) {
                assertThat(hold.admittance()).isEqualTo(Admittance.OPEN);
                hold.failed();
            }
        }

        assertThat(agreed.begin(by(3), GUESS).admittance()).isEqualTo(Admittance.CLOSED);
        assertThat(limits.begin(by(4), GUESS).admittance()).as("without the agreement").isEqualTo(Admittance.OPEN);
    }

    /** Behind one address there may be a whole town, and every one of them right. */
    @Test
    void honestShoppersOfOneAddressAndTenantAreNotInEachOthersWayHoweverManyAreCheckedAtOnce() {
        IntFunction<Attempt> shopper = number -> attempt(number, 1, "2" + number, "192.0.2.1");
        List<Hold> holds = IntStream.range(0, 2 * MOST_OF_A_TENANT).mapToObj(one -> limits.begin(shopper.apply(one), GUESS)).toList();
        assertThat(holds.stream().map(Hold::admittance)).containsOnly(Admittance.OPEN);
        holds.forEach(Hold::close);
        assertThat(limits.begin(shopper.apply(0), GUESS).admittance()).isEqualTo(Admittance.OPEN);
    }

    @Test
    void guessesOfOneAddressThatWereSentAtTheSameMomentArePaidBackInWaiting() {
        IntFunction<Attempt> shopper = number -> attempt(number, 1, "2" + number, "192.0.2.1");
        List<Hold> holds = IntStream.range(0, 2 * MOST_OF_AN_ADDRESS).mapToObj(one -> limits.begin(shopper.apply(one), GUESS)).toList();
        holds.forEach(hold -> {
            hold.failed();
            hold.close();
        });
        assertThat(limits.begin(shopper.apply(99), GUESS).admittance()).isEqualTo(Admittance.CLOSED);
        assertThat(buckets.lowest()).as("as much below nought as it was passed").isEqualTo(-MOST_OF_AN_ADDRESS);
    }

    @Test
    void messagesOfOneSessionDoNotPassItsLimitTogether() {
        IntFunction<Attempt> attempts = message -> attempt(1, message, "2" + message, "192.0.2.1");
        List<Hold> holds = IntStream.range(0, MOST_OF_A_SESSION + 4).mapToObj(one -> limits.begin(attempts.apply(one), GUESS)).toList();
        List<Admittance> told = holds.stream().map(Hold::admittance).toList();
        assertThat(told.subList(0, MOST_OF_A_SESSION)).containsOnly(Admittance.OPEN);
        assertThat(told.subList(MOST_OF_A_SESSION, told.size())).containsOnly(Admittance.CLOSED);

        holds.forEach(Hold::close);
        try (Hold later = limits.begin(attempts.apply(99), GUESS)) {
            assertThat(later.admittance()).as("none of them failed").isEqualTo(Admittance.OPEN);
        }
    }

    @Test
    void theSameMessageWorkedOutTwiceAtOnceIsOneTry() {
        for (int message = 1; message < MOST_OF_A_SESSION; message++) {
            try (Hold hold = limits.begin(attempt(1, message, "1042", "192.0.2.1"), GUESS)) {
                hold.failed();
            }
        }
        Attempt last = attempt(1, MOST_OF_A_SESSION, "1042", "192.0.2.1");
        try (Hold first = limits.begin(last, GUESS); Hold second = limits.begin(last, GUESS)) {
            assertThat(first.admittance()).isEqualTo(Admittance.OPEN);
            assertThat(second.admittance()).as("it is its shopper's last try in both").isEqualTo(Admittance.OPEN);
            first.failed();
            second.failed();
        }
        assertThat(buckets.lowest()).isZero();
    }

    @Test
    void aBlockedOrderStaysBlockedForAMessageThatIsAnsweredAgain() {
        for (int shopper = 0; shopper < MOST_OF_AN_ORDER; shopper++) {
            try (Hold hold = limits.begin(by(shopper), GUESS)) {
                hold.failed();
            }
        }
        for (int times = 0; times < 3; times++) {
            try (Hold hold = limits.begin(by(20), GUESS)) {
                assertThat(hold.admittance()).isEqualTo(Admittance.ORDER_BLOCKED);
                hold.failed();
            }
        }
    }

    @Test
    void aTryWhoseCountingBrokeOffIsCountedAgainRatherThanNot() {
        AtomicInteger draws = new AtomicInteger();
        AttemptLimits breaking = new AttemptLimits(new BucketsInMemory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)) {
            @Override
            public void draw(String key, Limit limit) {
                if (draws.incrementAndGet() == 2) {
                    throw new IllegalStateException("no database");
                }
                super.draw(key, limit);
            }
        }, new Limits(), SampleKeys.hash(), (tenant, limit) -> OptionalInt.empty());
        try (Hold hold = breaking.begin(by(1), GUESS)) {
            assertThatThrownBy(hold::failed).isInstanceOf(IllegalStateException.class);
            hold.failed();
            int counted = draws.get();
            hold.failed();
            assertThat(counted).as("the session twice, the others and the note once").isEqualTo(2 + 5);
            assertThat(draws.get()).isEqualTo(counted);
        }
    }

    /** Each from a network of its own, so that only the order's limit is met. */
    private static Attempt by(int shopper) {
        return attempt(shopper, 1, "1042", "192.0.2." + (shopper + 1));
    }

    private static Attempt attempt(int shopper, int seq, String number, String network) {
        return new Attempt(SampleConversations.of(1, shopper), seq, SampleStores.AURORA, Optional.of(new OrderNumber(number)), network);
    }
}

package io.lumen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.conversation.SampleConversations;
import io.lumen.limit.BucketsInMemory;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tries at the same time, and what they leave behind. */
class AttemptLimitsTest {
    private static final int MOST_OF_AN_ORDER = 10;

    private final BucketsInMemory buckets = new BucketsInMemory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final AttemptLimits limits = new AttemptLimits(buckets, new Limits(), SampleKeys.hash(), (tenant, limit) -> OptionalInt.empty());

    @Test
    void triesAtTheSameTimeDoNotPassTheLimitTogether() {
        List<Admittance> told = new ArrayList<>();
        List<Hold> holds = IntStream.range(0, 14).mapToObj(shopper -> limits.begin(by(shopper))).toList();
        holds.forEach(hold -> told.add(hold.admittance()));

        assertThat(told.subList(0, MOST_OF_AN_ORDER)).containsOnly(Admittance.OPEN);
        assertThat(told.subList(MOST_OF_AN_ORDER, 14)).containsOnly(Admittance.ORDER_BLOCKED);
    }

    @Test
    void whatSucceededDoesNotCount() {
        for (int shopper = 0; shopper < 3 * MOST_OF_AN_ORDER; shopper++) {
            try (Hold hold = limits.begin(by(shopper))) {
                assertThat(hold.admittance()).isEqualTo(Admittance.OPEN);
            }
        }
    }

    @Test
    void whatFailedLeavesLessForThoseUnderWay() {
        for (int shopper = 0; shopper < MOST_OF_AN_ORDER - 1; shopper++) {
            try (Hold hold = limits.begin(by(shopper))) {
                limits.failed(by(shopper), hold.admittance());
            }
        }
        try (Hold last = limits.begin(by(20)); Hold oneTooMany = limits.begin(by(21))) {
            assertThat(last.admittance()).isEqualTo(Admittance.OPEN);
            assertThat(oneTooMany.admittance()).isEqualTo(Admittance.ORDER_BLOCKED);
        }
    }

    @Test
    void aBlockedTryDoesNotPutOffTheEndOfTheWaiting() {
        for (int shopper = 0; shopper < 2 * MOST_OF_AN_ORDER; shopper++) {
            try (Hold hold = limits.begin(by(shopper))) {
                limits.failed(by(shopper), hold.admittance());
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
            assertThatThrownBy(() -> broken.begin(attempt)).isInstanceOf(IllegalStateException.class);
        }
        try (Hold hold = broken.begin(by(20))) {
            assertThat(hold.admittance()).isEqualTo(Admittance.OPEN);
        }
    }

    @Test
    void whatWasAgreedOnWithATenantHoldsForItInsteadOfTheGeneralFigure() {
        AttemptLimits agreed = new AttemptLimits(buckets, new Limits(), SampleKeys.hash(), (tenant, limit) -> OptionalInt.of(2));
        for (int shopper = 0; shopper < 2; shopper++) {
            Attempt attempt = by(shopper);
            assertThat(agreed.begin(attempt).admittance()).isEqualTo(Admittance.OPEN);
            agreed.failed(attempt, Admittance.OPEN);
        }

        assertThat(agreed.begin(by(3)).admittance()).isEqualTo(Admittance.CLOSED);
        assertThat(limits.begin(by(4)).admittance()).as("without the agreement").isEqualTo(Admittance.OPEN);
    }

    /** Each from a network of its own, so that only the order's limit is met. */
    private static Attempt by(int shopper) {
        return new Attempt(
                SampleConversations.of(1, shopper), SampleStores.AURORA, Optional.of(new OrderNumber("1042")), "192.0.2." + (shopper + 1));
    }
}

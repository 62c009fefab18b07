package io.lumen.verification;

import io.lumen.limit.BucketsInMemory;
import io.lumen.order.OrderSource;
import io.lumen.order.SampleOrders;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SampleKeys;
import io.lumen.store.StoreRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/** The checks of identity with limits, codes and settings that a test can look into and change. */
public final class IdentityDesk {
    public final CodesInMemory codes = new CodesInMemory();
    private final TurnedClock clock = new TurnedClock();
    private final BucketsInMemory buckets = new BucketsInMemory(clock);
    private final KeyedHash hash = SampleKeys.hash();
    private AddressWatch watch;
    private VerificationMode mode = VerificationMode.MATCH;

    public void wantsCodes() {
        mode = VerificationMode.MATCH_AND_CODE;
    }

    public void passes(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public IdentityCheck over(OrderVerification verification, OrderSource stores) {
        watch = watch == null ? watch(stores) : watch;
        VerificationSettings settings = new VerificationSettings() {
            @Override
            Chosen of(StoreRef store) {
                return new Chosen(mode, List.of());
            }
        };
        return new IdentityCheck(
                verification, new AttemptLimits(buckets, new Limits(), hash, (tenant, limit) -> OptionalInt.empty()), codes, settings, watch);
    }

    /** Looks at once, and not beside the turn. */
    private AddressWatch watch(OrderSource stores) {
        return new AddressWatch(stores, clock) {
            @Override
            Executor executor() {
                return Runnable::run;
            }
        };
    }

    private static final class TurnedClock extends Clock {
        private Instant now = SampleOrders.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

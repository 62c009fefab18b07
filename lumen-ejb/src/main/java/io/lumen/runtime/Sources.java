package io.lumen.runtime;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Time, ids and randomness, as the running server has them. Tests hand in their own. */
@ApplicationScoped
public class Sources {

    /** Microseconds, as the database keeps them: what was stored reads the same when it is read again. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    Ids ids() {
        return UuidCreator::getTimeOrderedEpochFast;
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}

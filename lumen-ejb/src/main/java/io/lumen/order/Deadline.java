package io.lumen.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when an answer is of use: one for all the calls of a turn. */
public record Deadline(Instant at, Clock clock) {
    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** What is left, never negative. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }
}

package io.lumen.sandbox.shopify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The cost allowance of one shop: it empties with each query and fills again at a steady rate. */
final class LeakyBucket {

    /**
     * @param maximum points the bucket holds
     * @param restoreRate points that come back each second
     */
    record Size(double maximum, double restoreRate) {

        /** What a shop on Shopify's standard plan has. */
        static final Size STANDARD = new Size(2000, 100);
    }

    private final Size size;
    private final Clock clock;
    private double available;
    private Instant counted;

    LeakyBucket(Size size, Clock clock) {
        this.size = size;
        this.clock = clock;
        this.available = size.maximum();
        this.counted = clock.instant();
    }

    /** Takes the points if they are there; otherwise takes none. */
    synchronized boolean take(double points) {
        refill();
        if (points > available) {
            return false;
        }
        available -= points;
        return true;
    }

    synchronized void giveBack(double points) {
        refill();
        available = Math.min(size.maximum(), available + points);
    }

    synchronized double available() {
        refill();
        return Math.floor(available);
    }

    Size size() {
        return size;
    }

    private void refill() {
        Instant now = clock.instant();
        double seconds = Duration.between(counted, now).toNanos() / 1e9;
        if (seconds > 0) {
            available = Math.min(size.maximum(), available + seconds * size.restoreRate());
            counted = now;
        }
    }
}

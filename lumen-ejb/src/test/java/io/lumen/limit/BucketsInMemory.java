package io.lumen.limit;

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The library's own buckets, on one node and by a clock that the test turns. */
public class BucketsInMemory implements Buckets {
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Clock clock;

    public BucketsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> touched(Collection<String> keys) {
        Set<String> touched = new HashSet<>(keys);
        touched.retainAll(buckets.keySet());
        return touched;
    }

    @Override
    public boolean take(String key, Limit limit) {
        return bucket(key, limit).tryConsume(1);
    }

    @Override
    public long left(String key, Limit limit) {
        return bucket(key, limit).getAvailableTokens();
    }

    @Override
    public void draw(String key, Limit limit) {
        bucket(key, limit).consumeIgnoringRateLimits(1);
    }

    /** What the emptiest has left. */
    public long lowest() {
        return buckets.values().stream().mapToLong(Bucket::getAvailableTokens).min().orElse(0);
    }

    private Bucket bucket(String key, Limit limit) {
        return buckets.computeIfAbsent(key, absent -> Bucket.builder()
                .addLimit(DatabaseBuckets.configuration(limit).getBandwidths()[0])
                .withCustomTimePrecision(new DatabaseBuckets.Ticks(clock))
                .build());
    }
}

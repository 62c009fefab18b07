package io.lumen.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.lumen.runtime.DatabaseTime;
import io.lumen.tenant.DatabaseFault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Bucket4j's buckets in our PostgreSQL, each call in a short transaction of its own beside the caller's. */
@ApplicationScoped
class DatabaseBuckets implements Buckets {
    private static final String TOUCHED = "select id from attempt_bucket where id = any (?)";
    /** Buckets that are full again go, several for each one that a failed try can add. */
    private static final int SWEPT_AT_ONCE = 500;

    private static final int DRAWS_BETWEEN_SWEEPS = 64;

    @Resource(lookup = "java:jboss/datasources/LumenLimits")
    DataSource database;

    @Inject
    Clock clock;

    private final AtomicLong draws = new AtomicLong();
    private PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    @PostConstruct
    void open() {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("attempt_bucket")
                .clientClock(new Ticks(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public Set<String> touched(Collection<String> keys) {
        try (DatabaseTime.Span _ = DatabaseTime.begin();
                Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
            Array asked = connection.createArrayOf("text", keys.toArray());
            statement.setArray(1, asked);
            Set<String> found = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    @Override
    public boolean take(String key, Limit limit) {
        return asked(() -> bucket(key, limit).tryConsume(1));
    }

    @Override
    public long left(String key, Limit limit) {
        return asked(() -> bucket(key, limit).getAvailableTokens());
    }

    @Override
    public void draw(String key, Limit limit) {
        asked(() -> bucket(key, limit).consumeIgnoringRateLimits(1));
        if (draws.incrementAndGet() % DRAWS_BETWEEN_SWEEPS == 0) {
            asked(() -> buckets.removeExpired(SWEPT_AT_ONCE));
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try (DatabaseTime.Span _ = DatabaseTime.begin()) {
            return question.get();
        } catch (BucketExceptions.BucketExecutionException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private Bucket bucket(String key, Limit limit) {
        return buckets.builder().build(key, () -> configuration(limit));
    }

    static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder().capacity(limit.most()).refillGreedy(limit.most(), limit.in()).build())
                .build();
    }

    /** Our clock as the library reads one. */
    record Ticks(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

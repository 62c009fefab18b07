package io.lumen.limit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.tenant.DatabaseFault;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that is away is told as such, whoever of the library or the driver noticed it. */
class DatabaseBucketsTest {
    private static final Limit LIMIT = new Limit(5, Duration.ofHours(1));

    private final DatabaseBuckets buckets = new DatabaseBuckets();

    static Stream<Consumer<Buckets>> questions() {
        return Stream.of(
                buckets -> buckets.touched(Set.of("key")),
                buckets -> buckets.take("key", LIMIT),
                buckets -> buckets.left("key", LIMIT),
                buckets -> buckets.draw("key", LIMIT));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aDatabaseThatIsAwayIsADatabaseFault(Consumer<Buckets> question) {
        SQLException away = new SQLException("no connection");
        buckets.database = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, given) -> {
            throw away;
        });
        buckets.clock = Clock.systemUTC();
        buckets.open();
        assertThatThrownBy(() -> question.accept(buckets)).isInstanceOf(DatabaseFault.class).hasRootCause(away);
    }
}

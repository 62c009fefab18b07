package io.lumen.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a message waits between attempts. */
class OutboxCourierTest {
    @Test
    void pausesDoubleAndStayAtHalfAnHour() {
        assertThat(Stream.of(1, 2, 3, 9).map(OutboxCourier::pauseAfter)).containsExactly(
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(1280));
        assertThat(Stream.of(10, 11, 63, 64, 65, 340).map(OutboxCourier::pauseAfter)).containsOnly(Duration.ofMinutes(30));
    }

    @Test
    void theUsualAttemptsReachOverARestartElsewhere() {
        Duration all = IntStream.range(1, 10).mapToObj(OutboxCourier::pauseAfter).reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isGreaterThan(Duration.ofMinutes(40));
    }
}

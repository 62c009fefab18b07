package io.lumen.it;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Looks again and again until something has come about that the system does by itself. One bound for all, wide enough for a machine that
 * is busy with other things: what takes longer is broken, not slow. Between two looks there is a pause, which leaves the machine to what
 * is waited for.
 */
public final class Awaiting {
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Awaiting() {}

    /** @param what as the failure names it */
    public static ConditionFactory that(String what) {
        return Awaitility.await(what).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(BETWEEN_LOOKS).atMost(AT_MOST);
    }
}

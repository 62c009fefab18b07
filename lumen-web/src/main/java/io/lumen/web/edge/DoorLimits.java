package io.lumen.web.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often one network address and one session may knock ({@code lumen.limits.doors.*}, a minute). Each node counts for
 * itself: this protects the node; what protects orders is counted by all nodes together, in {@code verification}.
 */
@ApplicationScoped
public class DoorLimits implements CheckedAtStart {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 100_000;
    private static final int MOST = 1_000_000;

    private final Clock clock;
    private final int requests;
    private final int sessions;
    private final int messages;
    private final int reads;
    private final int acts;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(MINUTE.multipliedBy(2)).maximumSize(MOST_KEPT).build();

    protected DoorLimits() {
        clock = null;
        requests = 0;
        sessions = 0;
        messages = 0;
        reads = 0;
        acts = 0;
    }

    @Inject
    public DoorLimits(Settings settings, Clock clock) {
        this.clock = clock;
        requests = settings.number("lumen.limits.doors.requests-per-address", 600, 1, MOST);
        sessions = settings.number("lumen.limits.doors.sessions-per-address", 60, 1, MOST);
        messages = settings.number("lumen.limits.doors.messages-per-session", 30, 1, MOST);
        reads = settings.number("lumen.limits.doors.reads-per-address", 3000, 1, MOST);
        acts = settings.number("lumen.limits.doors.acts-per-session", 30, 1, MOST);
    }

    /** The settings were read when this was made; being here means they are sound. */
    @Override
    public void check() {
        buckets.estimatedSize();
    }

    /**
     * Something is asked for that is no catching up.
     *
     * @throws ProblemException when it was too often, with the seconds to wait
     */
    public void request(String address) {
        take("request:" + address, requests);
    }

    /** @throws ProblemException as above */
    public void session(String address) {
        take("session:" + address, sessions);
    }

    /** @throws ProblemException as above */
    public void message(String session) {
        take("message:" + session, messages);
    }

    /**
     * A widget catches up with what was said, which many of one address do often.
     *
     * @throws ProblemException as above
     */
    public void read(String address) {
        take("read:" + address, reads);
    }

    /**
     * A session does something other than saying a message.
     *
     * @throws ProblemException as above
     */
    public void act(String session) {
        take("act:" + session, acts);
    }

    private void take(String key, int most) {
        ConsumptionProbe probe = buckets.get(key, absent -> bucket(most)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            int seconds = (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, null, seconds);
        }
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, MINUTE).build())
                .withCustomTimePrecision(new Ticks(clock))
                .build();
    }

    private record Ticks(Clock clock) implements TimeMeter {
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

package io.lumen.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lumen.outbox.BackgroundWork;
import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The daily round over connections that would end unused: a few at a time with a pause behind, so that neither the platform nor
 * shoppers' turns notice it. How far it has come stands in the job table; a shop with whom something is wrong keeps nobody behind
 * it waiting, and its turn comes again the next day.
 */
@ApplicationScoped
class RenewalRound implements BackgroundWork {
    /** A refresh token lives for 90 days. Thirty tries are left when the first one fails, and a shop is asked six times a year. */
    static final Duration BEFORE_THE_END = Duration.ofDays(30);

    /** One at a second on the average: every connection of 100,000 tenants within a day and a bit, were they all due at once. */
    static final int AT_ONCE = 5;

    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration ROUND_EVERY = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(RenewalRound.class);
    private static final String NAME = "connection-renewal";
    private static final String ROUND = "round";
    private static final StoreRef BEFORE_ALL = new StoreRef(new TenantId(1), new UUID(0, 0));

    @Inject
    StoreAuthorization platform;

    @Inject
    EndingConnections ending;

    @Inject
    ConnectionRenewal renewal;

    @Inject
    Clock clock;

    /** Where the round goes on, and when. @param behind the last one that was renewed, as text */
    record Next(String behind, Instant when) {}

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, String.class).execute((instance, context) -> {
            Next next = step(instance.getData());
            return (complete, operations) -> operations.reschedule(complete, next.when(), next.behind());
        });
    }

    @Override
    public void begin(SchedulerClient jobs) {
        Next first = first();
        jobs.scheduleIfNotExists(new TaskInstance<>(NAME, ROUND, first.behind()), first.when());
    }

    Next first() {
        return new Next(text(BEFORE_ALL), clock.instant().plus(ROUND_EVERY));
    }

    /** Renews the next few. */
    Next step(String behind) {
        Instant now = clock.instant();
        List<StoreRef> due = platform.isOffered() ? ending.next(read(behind), now.plus(BEFORE_THE_END), now, AT_ONCE) : List.of();
        for (StoreRef ref : due) {
            LogContext.within(ref.tenant(), () -> renew(ref));
        }
        return due.isEmpty() ? first() : new Next(text(due.getLast()), clock.instant().plus(PAUSE));
    }

    private void renew(StoreRef ref) {
        try {
            renewal.renew(ref);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "the tokens of store %s of tenant %s could not be renewed, and the round goes on", ref.store(), ref.tenant());
        }
    }

    private static String text(StoreRef ref) {
        return ref.tenant() + ":" + ref.store();
    }

    private static StoreRef read(String text) {
        int colon = text.indexOf(':');
        return new StoreRef(new TenantId(Long.parseLong(text.substring(0, colon))), UUID.fromString(text.substring(colon + 1)));
    }
}

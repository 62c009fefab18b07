package io.lumen.privacy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.lumen.outbox.BackgroundWork;
import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The daily round over all tenants, at night (UTC), some of them at a time. How far it has come stands in the job table, so that it
 * goes on there after a crash; a tenant with whom something is wrong keeps nobody behind it waiting.
 */
@ApplicationScoped
class UpkeepTask implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(UpkeepTask.class);
    private static final String NAME = "privacy-upkeep";
    private static final String ROUND = "round";
    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final int TENANTS_AT_ONCE = 100;
    private static final long BEFORE_ALL = 0;

    private static final String NEXT = "select tenant_id from platform.tenant_upkeep where tenant_id > ? order by tenant_id limit " + TENANTS_AT_ONCE;

    @Resource(lookup = "java:jboss/datasources/LumenPlatform")
    DataSource database;

    @Inject
    Upkeep upkeep;

    @Inject
    Clock clock;

    @Override
    public Task<?> task() {
        return Tasks.custom(NAME, Long.class).execute((instance, context) -> onward(tend(instance.getData())));
    }

    @Override
    public void begin(SchedulerClient jobs) {
        jobs.scheduleIfNotExists(new TaskInstance<>(NAME, ROUND, BEFORE_ALL), nextNight());
    }

    /** @return the last of the tenants that were tended; the beginning when there was none left */
    private long tend(long after) {
        List<Long> tenants = tenants(after);
        for (long tenant : tenants) {
            LogContext.within(new TenantId(tenant), () -> tend(new TenantId(tenant)));
        }
        return tenants.isEmpty() ? BEFORE_ALL : tenants.getLast();
    }

    private void tend(TenantId tenant) {
        try {
            upkeep.tend(tenant, clock.instant());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "the daily round failed for tenant %s and goes on", tenant);
        }
    }

    private CompletionHandler<Long> onward(long place) {
        Instant when = place == BEFORE_ALL ? nextNight() : clock.instant();
        return (complete, operations) -> operations.reschedule(complete, when, place);
    }

    private Instant nextNight() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime today = now.with(AT);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private List<Long> tenants(long after) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, after);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}

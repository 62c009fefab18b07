package io.lumen.verification;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How often proving an order failed lately: when and how many, never which order or address. */
@ApplicationScoped
public class FailedChecks {
    private static final Duration LOOKED_BACK = Duration.ofDays(14);
    private static final int LATEST = 10;

    private static final String BY_DAY = """
            select (last_failure_at at time zone 'UTC')::date as day, sum(failures) as failures from verification_tally
            where tenant_id = :tenant and last_failure_at >= :since group by 1 order by 1 desc""";

    private static final String RECENT = """
            select conversation_id, last_failure_at, failures from verification_tally
            where tenant_id = :tenant and last_failure_at >= :since order by last_failure_at desc limit :most""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /** A day (UTC) on which tries failed. A conversation's tries count for the day of its last. */
    public record Day(LocalDate day, long failures) {}

    /** A conversation in which tries failed. */
    public record Recent(UUID conversation, Instant at, int failures) {}

    /** The newest first; days without any are left out. */
    public List<Day> byDay(TenantId tenant) {
        return rows(tenant, BY_DAY, 0).stream()
                .map(row -> new Day(row.get("day", java.sql.Date.class).toLocalDate(), row.get("failures", Number.class).longValue()))
                .toList();
    }

    /** The newest first. */
    public List<Recent> recent(TenantId tenant) {
        return rows(tenant, RECENT, LATEST).stream()
                .map(row -> new Recent(row.get("conversation_id", UUID.class), row.get("last_failure_at", Instant.class), row.get("failures", Integer.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(TenantId tenant, String sql, int most) {
        return scope.call(tenant, () -> {
            var query = entities.createNativeQuery(sql, Tuple.class)
                    .setParameter("tenant", tenant.value())
                    .setParameter("since", clock.instant().minus(LOOKED_BACK));
            return (List<Tuple>) (most > 0 ? query.setParameter("most", most) : query).getResultList();
        });
    }
}

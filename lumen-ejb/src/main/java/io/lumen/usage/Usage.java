package io.lumen.usage;

import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * How much a tenant's assistant was used, day by day. A day is counted from the data until it is over and written down then; what
 * is written down stays when the conversations are gone. No turn does anything for it.
 */
@ApplicationScoped
public class Usage {
    /** How many days are written down in one transaction. */
    private static final int DAYS_AT_ONCE = 40;

    private static final String WRITTEN =
            "select day, conversations, turns, verified, tickets from usage_day where tenant_id = ? and day >= ? and day < ? order by day";

    /** Turns are found by their conversations, which last twelve hours at most. */
    private static final String COUNTED = """
            select day, sum(conversations) as conversations, sum(turns) as turns, sum(verified) as verified, sum(tickets) as tickets from (
                select (started_at at time zone 'UTC')::date as day, count(*) as conversations, 0 as turns,
                    count(*) filter (where exists (select from message m where m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.reveals_order is not null)) as verified,
                    0 as tickets
                from conversation c where c.tenant_id = ? and c.started_at >= ? and c.started_at < ? and not c.rehearsal group by 1
                union all
                select (m.at at time zone 'UTC')::date, 0, count(*), 0, 0
                from conversation c join message m on m.tenant_id = c.tenant_id and m.conversation_id = c.id
                where c.tenant_id = ? and c.started_at >= ?::timestamptz - interval '1 day' and c.started_at < ?
                    and not c.rehearsal and m.role = 'shopper' and m.at >= ? and m.at < ? group by 1
                union all
                select (opened_at at time zone 'UTC')::date, 0, 0, 0, count(*) from ticket where tenant_id = ? and opened_at >= ? and opened_at < ? group by 1
            ) as figures group by day order by day""";

    private static final String FIRST_TO_COUNT = """
            select coalesce((select max(day) + 1 from usage_day where tenant_id = ?),
                            (select (min(started_at) at time zone 'UTC')::date from conversation where tenant_id = ?))""";

    private static final String EARLIEST = """
            select least((select min(day) from usage_day where tenant_id = ?),
                         (select (min(started_at) at time zone 'UTC')::date from conversation where tenant_id = ?))""";

    private static final String WRITE = """
            insert into usage_day (tenant_id, day, conversations, turns, verified, tickets) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, day) do nothing""";

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /** Every day of the month until today, in order, those without anything too. */
    public List<UsageDay> of(TenantId tenant, YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate end = month.atEndOfMonth().isAfter(today) ? today.plusDays(1) : month.plusMonths(1).atDay(1);
        return scope.call(tenant, () -> {
            LocalDate counted = firstToCount().orElse(today);
            LocalDate split = earlier(later(counted, month.atDay(1)), end);
            Map<LocalDate, UsageDay> days = new TreeMap<>();
            month.atDay(1).datesUntil(later(end, month.atDay(1))).forEach(day -> days.put(day, new UsageDay(day, 0, 0, 0, 0)));
            read(WRITTEN, tenant.value(), month.atDay(1), split).forEach(day -> days.put(day.day(), day));
            counted(split, end).forEach(day -> days.put(day.day(), day));
            return List.copyOf(days.values());
        });
    }

    /** The month of the first day there is anything of; this month when there is nothing yet. */
    public YearMonth firstMonth(TenantId tenant) {
        return scope.call(tenant, () -> date(EARLIEST)).map(YearMonth::from).orElseGet(() -> YearMonth.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** Writes down the days that are over. @param today the first that is not */
    public void writeDown(TenantId tenant, LocalDate today) {
        Optional<LocalDate> next = scope.call(tenant, this::firstToCount);
        while (next.isPresent() && next.get().isBefore(today)) {
            LocalDate from = next.get();
            LocalDate end = earlier(from.plusDays(DAYS_AT_ONCE), today);
            scope.run(tenant, () -> write(tenant, from, end));
            next = Optional.of(end);
        }
    }

    private void write(TenantId tenant, LocalDate from, LocalDate end) {
        Map<LocalDate, UsageDay> days = new TreeMap<>();
        from.datesUntil(end).forEach(day -> days.put(day, new UsageDay(day, 0, 0, 0, 0)));
        counted(from, end).forEach(day -> days.put(day.day(), day));
        days.values().forEach(day -> run(WRITE, tenant.value(), day.day(), day.conversations(), day.turns(), day.verified(), day.tickets()));
    }

    private List<UsageDay> counted(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return List.of();
        }
        Object tenant = CurrentTenant.require().value();
        Object start = from.atStartOfDay().atOffset(ZoneOffset.UTC);
        Object end = until.atStartOfDay().atOffset(ZoneOffset.UTC);
        return read(COUNTED, tenant, start, end, tenant, start, end, start, end, tenant, start, end);
    }

    private Optional<LocalDate> firstToCount() {
        return date(FIRST_TO_COUNT);
    }

    private Optional<LocalDate> date(String sql) {
        long tenant = CurrentTenant.require().value();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = filled(connection, sql, tenant, tenant);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class));
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private List<UsageDay> read(String sql, Object... values) {
        List<UsageDay> days = new java.util.ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = filled(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                days.add(new UsageDay(row.getObject("day", LocalDate.class), row.getLong("conversations"), row.getLong("turns"), row.getLong("verified"), row.getLong("tickets")));
            }
            return days;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = filled(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

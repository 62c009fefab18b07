package io.lumen.operations;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All tenants, for our own people: what the platform's named views show, and nothing else. */
@ApplicationScoped
public class TenantDirectory {
    private static final int MOST = 100;
    private static final int SHORTEST_PART = 3;

    private static final String COLUMNS = """
            select o.tenant_id, o.name, o.status, o.plan, o.created_at,
                (select s.shop from platform.store_overview s where s.tenant_id = o.tenant_id order by s.id limit 1) as shop
            from platform.tenant_overview o where true""";

    /** Each arm has an index of its own; a tenant's number is only looked up where one was typed. */
    private static final String WITH_WORDS = """
            \sand o.tenant_id in (
                select n.tenant_id from platform.tenant_overview n where lower(n.name) like ? escape '\\'
                union all select s.tenant_id from platform.store_overview s where s.shop like ? escape '\\'
                union all select ?::bigint)""";

    @Inject
    PlatformViews views;

    public TenantPage search(TenantQuery query) {
        int count = Math.clamp(query.count(), 1, MOST);
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS);
        query.words().ifPresent(words -> {
            sql.append(WITH_WORDS);
            String pattern = pattern(words.strip().toLowerCase(Locale.ROOT));
            values.add(pattern);
            values.add(pattern);
            values.add(number(words));
        });
        query.status().ifPresent(status -> {
            sql.append(" and o.status = ?");
            values.add(status.name().toLowerCase(Locale.ROOT));
        });
        query.plan().ifPresent(plan -> {
            sql.append(" and coalesce(o.plan, 'free') = ?");
            values.add(plan);
        });
        boolean byName = query.order() == TenantQuery.Order.NAME;
        query.after().ifPresent(place -> {
            sql.append(byName ? " and (o.name, o.tenant_id) > (?, ?)" : " and (o.created_at, o.tenant_id) < (?, ?)");
            values.add(byName ? place.value() : Instant.parse(place.value()));
            values.add(place.tenant());
        });
        sql.append(byName ? " order by o.name, o.tenant_id" : " order by o.created_at desc, o.tenant_id desc").append(" limit ?");
        values.add(count + 1);
        return page(views.list(sql.toString(), values, TenantDirectory::row), query.order(), count);
    }

    public Optional<TenantRow> find(TenantId tenant) {
        return views.list(COLUMNS + " and o.tenant_id = ?", List.of(tenant.value()), TenantDirectory::row).stream().findFirst();
    }

    /** One more than asked for was read, to know whether there is a next page. */
    private static TenantPage page(List<TenantRow> found, TenantQuery.Order order, int count) {
        List<TenantRow> shown = found.subList(0, Math.min(count, found.size()));
        Optional<TenantQuery.Place> next = found.size() > count
                ? Optional.of(new TenantQuery.Place(
                        order == TenantQuery.Order.NAME ? shown.getLast().name() : shown.getLast().createdAt().toString(),
                        shown.getLast().id().value()))
                : Optional.empty();
        return new TenantPage(shown, next);
    }

    private static TenantRow row(ResultSet row) throws SQLException {
        return new TenantRow(
                new TenantId(row.getLong("tenant_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("shop")),
                TenantStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("plan")).orElse("free"),
                PlatformViews.moment(row, "created_at"));
    }

    /** No tenant has the number nought. */
    private static long number(String words) {
        return words.strip().matches("[1-9][0-9]{0,17}") ? Long.parseLong(words.strip()) : 0;
    }

    /** One or two letters are part of almost every name, and no index knows where. */
    private static String pattern(String words) {
        return (words.length() < SHORTEST_PART ? "" : "%") + literal(words) + "%";
    }

    private static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package io.lumen.operations;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantStatus;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** All tenants, for our own people: what the platform's named views show, and nothing else. */
@ApplicationScoped
public class TenantDirectory {
    private static final int MOST = 100;

    @Resource(lookup = "java:jboss/datasources/LumenPlatform")
    DataSource database;

    public TenantPage search(TenantQuery query) {
        int count = Math.clamp(query.count(), 1, MOST);
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select tenant_id, name, status, plan, created_at from platform.tenant_overview where true");
        query.words().ifPresent(words -> {
            sql.append(" and (lower(name) like ? escape '\\' or tenant_id::text = ?)");
            values.add("%" + literal(words.toLowerCase(Locale.ROOT)) + "%");
            values.add(words.strip());
        });
        query.status().ifPresent(status -> {
            sql.append(" and status = ?");
            values.add(status.name().toLowerCase(Locale.ROOT));
        });
        query.plan().ifPresent(plan -> {
            sql.append(" and coalesce(plan, 'free') = ?");
            values.add(plan);
        });
        query.after().ifPresent(place -> {
            sql.append(query.order() == TenantQuery.Order.NAME ? " and (name, tenant_id) > (?, ?)" : " and (created_at, tenant_id) < (?, ?)");
            values.add(query.order() == TenantQuery.Order.NAME ? place.value() : Instant.parse(place.value()).atOffset(ZoneOffset.UTC));
            values.add(place.tenant());
        });
        sql.append(query.order() == TenantQuery.Order.NAME ? " order by name, tenant_id" : " order by created_at desc, tenant_id desc").append(" limit ?");
        values.add(count + 1);
        return page(rows(sql.toString(), values), query.order(), count);
    }

    public Optional<TenantRow> find(TenantId tenant) {
        return rows("select tenant_id, name, status, plan, created_at from platform.tenant_overview where tenant_id = ?", List.of(tenant.value())).stream().findFirst();
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

    private List<TenantRow> rows(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<TenantRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static TenantRow row(ResultSet row) throws SQLException {
        return new TenantRow(
                new TenantId(row.getLong("tenant_id")),
                row.getString("name"),
                TenantStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("plan")).orElse("free"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String literal(String words) {
        return words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package io.lumen.operations;

import io.lumen.audit.AuditQuery;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The audit trails of all tenants, for our own people. */
@ApplicationScoped
public class AuditSearch {
    private static final String COLUMNS = """
            select tenant_id, tenant_name, id, at, actor, actor_name, action, subject, detail, visit from platform.audit_overview where true""";

    @Inject
    PlatformViews views;

    /**
     * The newest first.
     *
     * @param tenant only this one's
     * @param actor part of a name, a person's number, {@code system} or {@code shopper}
     */
    public List<AuditLine> find(AuditQuery query, Optional<TenantId> tenant, Optional<String> actor) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS);
        tenant.ifPresent(one -> narrow(sql, values, " and tenant_id = ?", one.value()));
        actor.ifPresent(one -> {
            narrow(sql, values, " and (actor in (?, 'admin:' || ?)", one);
            values.add(one);
            narrow(sql, values, " or strpos(lower(actor_name), ?) > 0)", one.toLowerCase(Locale.ROOT));
        });
        query.wordsPattern().ifPresent(pattern -> narrow(
                sql, values, " and lower(concat_ws(' ', action, subject, actor_name, detail, tenant_name)) like ? escape '\\'", pattern));
        query.actionPattern().ifPresent(pattern -> narrow(sql, values, " and action like ? escape '\\'", pattern));
        query.from().ifPresent(from -> narrow(sql, values, " and at >= ?", from));
        query.until().ifPresent(until -> narrow(sql, values, " and at < ?", until));
        query.after().ifPresent(place -> {
            narrow(sql, values, " and (at, id) < (?, ?)", place.moment());
            values.add(place.id());
        });
        narrow(sql, values, " order by at desc, id desc limit ?", query.count());
        return views.list(sql.toString(), values, AuditSearch::line);
    }

    private static void narrow(StringBuilder sql, List<Object> values, String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                new TenantId(row.getLong("tenant_id")), row.getString("tenant_name"), row.getObject("id", UUID.class), PlatformViews.moment(row, "at"),
                row.getString("actor"), Optional.ofNullable(row.getString("actor_name")), row.getString("action"), row.getString("subject"),
                Optional.ofNullable(row.getString("detail")), Optional.ofNullable(row.getObject("visit", UUID.class)));
    }
}

package io.lumen.operations;

import io.lumen.access.SignedIn;
import io.lumen.audit.AuditTrail;
import io.lumen.outbox.Outbox;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is on its way out over all tenants, and what is stuck; never what it says. What is done about it stands in the tenant's audit trail. */
@ApplicationScoped
public class Jobs {
    private static final int MOST = 200;

    private static final String COLUMNS = """
            select tenant_id, tenant_name, id, channel, status, attempts, last_error, created_at, next_attempt_at
            from platform.outbox_overview where status in ('queued', 'dead')""";

    @Inject
    PlatformViews views;

    @Inject
    TenantScope scope;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** The newest first. */
    public List<Job> find(JobQuery query) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS);
        query.state().ifPresent(state -> sql.append(switch (state) {
            case WAITING -> " and status = 'queued' and attempts = 0";
            case FAILING -> " and status = 'queued' and attempts > 0";
            case DEAD -> " and status = 'dead'";
        }));
        query.tenant().ifPresent(tenant -> {
            sql.append(" and tenant_id = ?");
            values.add(tenant.value());
        });
        query.after().ifPresent(place -> {
            sql.append(" and (created_at, id) < (?, ?)");
            values.add(place.moment());
            values.add(place.id());
        });
        values.add(Math.clamp(query.count(), 1, MOST));
        return views.list(sql.append(" order by created_at desc, id desc limit ?").toString(), values, Jobs::job);
    }

    /** @return false when it has left meanwhile, or was dropped */
    public boolean retry(SignedIn admin, TenantId tenant, UUID id) {
        return scope.call(tenant, () -> {
            boolean done = outbox.retry(id);
            if (done) {
                audit.record(actor(admin), "job.retried", id.toString(), null);
            }
            return done;
        });
    }

    /** @return false when it has left meanwhile, or was dropped before */
    public boolean drop(SignedIn admin, TenantId tenant, UUID id, String reason) {
        return scope.call(tenant, () -> {
            boolean done = outbox.drop(id);
            if (done) {
                audit.record(actor(admin), "job.dropped", id.toString(), reason);
            }
            return done;
        });
    }

    private static String actor(SignedIn admin) {
        return "admin:" + admin.person();
    }

    private static Job job(ResultSet row) throws SQLException {
        boolean dead = row.getString("status").equals("dead");
        return new Job(
                new TenantId(row.getLong("tenant_id")), row.getString("tenant_name"), row.getObject("id", UUID.class), row.getString("channel"), dead,
                row.getInt("attempts"), Optional.ofNullable(row.getString("last_error")), PlatformViews.moment(row, "created_at"),
                dead ? Optional.empty() : PlatformViews.optionalMoment(row, "next_attempt_at"));
    }
}

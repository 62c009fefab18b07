package io.lumen.privacy;

import io.lumen.audit.AuditTrail;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantClosed;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Carries closings out once their days are over: first the tenant is closed and others are told, then its rows go, table by table,
 * in short transactions that any node can go on with. The database allows that of a closed tenant only.
 */
@ApplicationScoped
class ClosedTenants {
    private static final Logger LOG = Logger.getLogger(ClosedTenants.class);
    private static final int BATCH = 1_000;
    private static final String NAME = "Closed account";

    private static final String DUE = "update tenant_closing set closed_at = ?, reason = null where tenant_id = ? and due_at <= ? and closed_at is null";

    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
              and c.relname not in ('tenant', 'tenant_closing') order by c.relname""";

    private static final String REFERENCES = """
            select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    AuditTrail audit;

    @Inject
    Event<TenantClosed> closed;

    private record Reference(String child, String parent) {}

    void carryOut(TenantId tenant, Instant now) {
        if (scope.call(tenant, () -> isClosed(tenant, now))) {
            List<String> tables = scope.call(tenant, this::childrenFirst);
            tables.forEach(table -> empty(tenant, table));
            scope.run(tenant, () -> finish(tenant, now));
        }
    }

    /** Closes it when it is due. @return whether it is closed now */
    private boolean isClosed(TenantId id, Instant now) {
        Tenant tenant = entities.find(Tenant.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (tenant.status() == TenantStatus.CLOSING && statements.run(DUE, now, id.value(), now) == 1) {
            tenant.stands(TenantStatus.CLOSED);
            tenant.isCalled(NAME);
            audit.record("system", "tenant.closed", id.toString(), null);
            closed.fire(new TenantClosed(id));
        }
        return tenant.status() == TenantStatus.CLOSED;
    }

    private void empty(TenantId tenant, String table) {
        long gone;
        do {
            gone = scope.call(tenant, () -> statements.number("select closed_tenant_erase(?::regclass, ?)", table, BATCH));
        } while (gone == BATCH);
    }

    /** What still has to be told to others stays until it was; the next round looks again. */
    private void finish(TenantId tenant, Instant now) {
        statements.run("delete from outbox_message where tenant_id = ? and status not in ('queued', 'dead')", tenant.value());
        if (statements.number("select count(*) from outbox_message where tenant_id = ?", tenant.value()) == 0) {
            statements.run("update tenant_closing set erased_at = ? where tenant_id = ? and erased_at is null", now, tenant.value());
            LOG.infof("tenant %s was closed and its rows are gone", tenant);
        }
    }

    private List<String> childrenFirst() {
        Set<String> left = new LinkedHashSet<>(statements.list(TABLES, row -> row.getString(1)));
        List<Reference> references = statements.list(REFERENCES, row -> new Reference(row.getString("child"), row.getString("parent")));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> free = new HashSet<>(left);
            references.stream().filter(reference -> left.contains(reference.child())).forEach(reference -> free.remove(reference.parent()));
            if (free.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            ordered.addAll(free.stream().sorted().toList());
            left.removeAll(free);
        }
        return ordered;
    }
}

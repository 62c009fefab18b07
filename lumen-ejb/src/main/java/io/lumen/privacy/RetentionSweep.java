package io.lumen.privacy;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Finds and removes what is older than it may be, in batches of short transactions. */
@ApplicationScoped
class RetentionSweep {
    private static final int BATCH = 200;

    /** The beginning is indexed; the last word decides, and comes at most half a day later. */
    private static final String OLD_CONVERSATIONS = """
            from conversation c where c.tenant_id = ? and c.started_at < ? and c.last_active_at < ?
            and not exists (select from ticket t where t.tenant_id = c.tenant_id and t.conversation_id = c.id)""";

    private static final String OLD_TICKETS = "from ticket t where t.tenant_id = ? and t.opened_at < ?";

    private static final String OLD_AUDIT = "from audit_event a where a.tenant_id = ? and a.at < ?";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    /** How many are from before a moment. Inside the caller's transaction. */
    long older(TenantId tenant, Kept kind, Instant than) {
        return switch (kind) {
            case CONVERSATIONS -> statements.number("select count(*) " + OLD_CONVERSATIONS, tenant.value(), than, than);
            case TICKETS -> statements.number("select count(*) " + OLD_TICKETS, tenant.value(), than);
            case AUDIT -> statements.number("select count(*) " + OLD_AUDIT, tenant.value(), than);
        };
    }

    /** @return how many went */
    long remove(TenantId tenant, Kept kind, Instant olderThan) {
        return repeated(() -> scope.call(tenant, () -> switch (kind) {
            case CONVERSATIONS -> statements.run(
                    "delete from conversation where tenant_id = ? and id in (select c.id " + OLD_CONVERSATIONS + " order by c.started_at limit " + BATCH + ")",
                    tenant.value(), tenant.value(), olderThan, olderThan);
            case TICKETS -> statements.run(
                    "delete from ticket where tenant_id = ? and id in (select t.id " + OLD_TICKETS + " order by t.opened_at limit " + BATCH + ")",
                    tenant.value(), tenant.value(), olderThan);
            case AUDIT -> (int) statements.number("select audit_retire(?, ?)", olderThan, BATCH);
        }));
    }

    /** Rows of a table of which a condition holds. @param where with the moment as its one value */
    long remove(TenantId tenant, String table, String where, Instant moment) {
        return repeated(() -> scope.call(tenant, () -> statements.run(
                "delete from " + table + " where tenant_id = ? and ctid = any (array(select ctid from " + table + " where tenant_id = ? and " + where + " limit " + BATCH + "))",
                tenant.value(), tenant.value(), moment)));
    }

    private static long repeated(IntSupplier batch) {
        long gone = 0;
        int last;
        do {
            last = batch.getAsInt();
            gone += last;
        } while (last == BATCH);
        return gone;
    }
}

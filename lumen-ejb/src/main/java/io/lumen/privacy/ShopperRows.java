package io.lumen.privacy;

import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Takes a shopper out of conversations and what hangs on them. Inside the caller's transaction. */
@ApplicationScoped
class ShopperRows {
    /** First the conversation itself: a turn that is being answered finds it ended and stores nothing more. */
    private static final String CONVERSATIONS = """
            update conversation set token_hashes = '{}', ended_at = coalesce(ended_at, ?), state = '{}', sealed_email = null, sealed_customer = null,
                customer_hash = null, open_seqs = '{}', last_seq = 0, version = version + 1
            where tenant_id = ? and id = any (?)""";

    private static final String TICKETS = """
            update ticket set remark = null, sealed_contact = null, sealed_orders = null, receipt = null, order_names = '{}', tracking = 'not_checked'
            where tenant_id = ? and conversation_id = any (?)""";

    private static final String EXPORTS = "update data_export set status = 'withdrawn', place = null where tenant_id = ? and status in ('writing', 'ready')";

    @Inject
    Statements statements;

    ErasureCounts erase(TenantId tenant, Set<UUID> conversations, Instant now) {
        long shells = statements.run(CONVERSATIONS, now, tenant.value(), conversations);
        long tickets = statements.run(TICKETS, tenant.value(), conversations);
        long messages = 0;
        long proofs = 0;
        for (String table : DataCatalogue.conversationTables()) {
            int gone = statements.run("delete from " + table + " where tenant_id = ? and conversation_id = any (?)", tenant.value(), conversations);
            if (table.equals("message")) {
                messages += gone;
            } else {
                proofs += gone;
            }
        }
        return new ErasureCounts(shells, messages, proofs, tickets, 0, 0, false);
    }

    long withdrawExports(TenantId tenant) {
        statements.run("delete from data_export_part where tenant_id = ?", tenant.value());
        return statements.run(EXPORTS, tenant.value());
    }
}

package io.lumen.conversation;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Looks at many conversations of a tenant at once: one statement, whichever node changed them. */
@ApplicationScoped
public class Pulses {
    private static final String LOOK = """
            select id, last_seq, version, cardinality(open_seqs) > 0, ended_at is not null from conversation
            where tenant_id = ? and id = any (?) and exists (select from tenant where tenant_id = ? and status = 'active')""";

    @Inject
    TenantScope scope;

    /**
     * Not to be called inside a transaction.
     *
     * @return without those that are gone; empty when the tenant is not served now
     * @throws DatabaseFault when the database did not do its part
     */
    public Map<UUID, Pulse> of(TenantId tenant, Collection<UUID> conversations) {
        try {
            return scope.callStatement(tenant, LOOK, statement -> {
                Parameters parameters = new Parameters(statement, TenantScope.FIRST_OF_STATEMENT);
                parameters.add(tenant.value());
                parameters.addArray("uuid", conversations.toArray());
                parameters.add(tenant.value());
                return read(statement);
            });
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static Map<UUID, Pulse> read(PreparedStatement statement) throws SQLException {
        Map<UUID, Pulse> found = new HashMap<>();
        try (ResultSet rows = TenantScope.rows(statement)) {
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), new Pulse(rows.getInt(2), rows.getInt(3), rows.getBoolean(4), rows.getBoolean(5)));
            }
        }
        return found;
    }
}

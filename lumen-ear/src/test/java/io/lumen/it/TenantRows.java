package io.lumen.it;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whose rows can be seen, asked in plain SQL that names no tenant, so that only the database can be keeping them apart. */
@ApplicationScoped
public class TenantRows {
    private static final String WHOSE = "select distinct tenant_id from store order by tenant_id";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource pool;

    public List<Long> seenBy(TenantId tenant) {
        return scope.call(tenant, this::seenHere);
    }

    /** Inside whatever transaction is open. */
    public List<Long> seenHere() {
        return entities.createNativeQuery(WHOSE, Long.class).getResultList().stream().map(Long.class::cast).toList();
    }

    /** Runs a statement inside the transaction that is open, behind everything that was stored in it so far. */
    public void change(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    /** On connections straight from the pool, with nothing bound: several, so that used ones are among them. */
    public List<Long> seenWithoutTenant(int connections) {
        List<Long> seen = new ArrayList<>();
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(pool.getConnection());
            }
            for (Connection connection : open) {
                seen.addAll(on(connection));
            }
            return seen;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        } finally {
            open.forEach(TenantRows::close);
        }
    }

    private static List<Long> on(Connection connection) throws SQLException {
        List<Long> seen = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(WHOSE)) {
            while (rows.next()) {
                seen.add(rows.getLong(1));
            }
        }
        return seen;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}

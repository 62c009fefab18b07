package io.lumen.store;

import io.lumen.tenant.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The directory that is asked before a tenant is known. The database shows the row of the key that is named and no other,
 * so this look-up cannot list keys.
 */
@ApplicationScoped
class WidgetKeys {
    static final Pattern FORM = Pattern.compile("wk_[A-Za-z0-9_-]{4,60}");

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    Optional<StoreRef> find(String key) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return lookUp(connection, key);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the widget key could not be looked up", fault);
        }
    }

    private static Optional<StoreRef> lookUp(Connection connection, String key) throws SQLException {
        try (PreparedStatement name = connection.prepareStatement("select set_config('lumen.widget_key', ?, true)");
                PreparedStatement find = connection.prepareStatement("select tenant_id, store_id from widget_key where key = ?")) {
            name.setString(1, key);
            name.execute();
            find.setString(1, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoreRef(new TenantId(row.getLong(1)), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        }
    }
}

package io.lumen.store;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
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

    /** The key is bound and looked up in one message, which is a transaction of its own. */
    private static final String FIND =
            "select set_config('lumen.widget_key', ?, true);select tenant_id, store_id from widget_key where key = ?";

    @Resource(lookup = "java:jboss/datasources/LumenLocal")
    DataSource database;

    Optional<StoreRef> find(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key);
            statement.setString(2, key);
            try (ResultSet row = TenantScope.rows(statement)) {
                return row.next()
                        ? Optional.of(new StoreRef(new TenantId(row.getLong(1)), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}

package io.lumen.store;

import io.lumen.tenant.DatabaseFault;
import io.lumen.tenant.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which connections end unless their tokens are renewed, over all tenants, as a view of the platform shows them. */
@ApplicationScoped
class EndingConnections {
    /** Of those whose end has come only the ones that nobody has noticed yet: the merchant is told once. */
    private static final String NEXT = """
            select tenant_id, store_id from platform.connection_end
            where (tenant_id, store_id) > (?, ?) and ends_at < ? and (ends_at > ? or not known_lost)
            order by tenant_id, store_id limit ?""";

    @Resource(lookup = "java:jboss/datasources/LumenPlatform")
    DataSource database;

    /** @param behind goes on behind this one; @param end those that end before; @param now the moment it is asked at */
    List<StoreRef> next(StoreRef behind, Instant end, Instant now, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, behind.tenant().value());
            statement.setObject(2, behind.store());
            statement.setObject(3, end.atOffset(ZoneOffset.UTC));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.setInt(5, most);
            List<StoreRef> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new StoreRef(new TenantId(rows.getLong(1)), rows.getObject(2, UUID.class)));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}

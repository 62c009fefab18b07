package io.lumen.privacy;

import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.DatabaseFault;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Statements over any table of the tenant that is bound, inside the caller's transaction. This room looks at tables as tables:
 * it must reach all of them, also those whose features show only a part.
 */
@ApplicationScoped
class Statements {
    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource database;

    /** Reads what it is at. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param values in the order of the question marks; text, numbers, ids, moments, bytes, collections of ids */
    <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        CurrentTenant.require();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = filled(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    long number(String sql, Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** @return how many rows it touched */
    int run(String sql, Object... values) {
        CurrentTenant.require();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Collection<?> ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids.toArray(UUID[]::new)));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}

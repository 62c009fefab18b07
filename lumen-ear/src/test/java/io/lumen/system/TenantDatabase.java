package io.lumen.system;

import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The system's database with a tenant bound: looked at as the server sees it, which is the tenant's rows and no others, and changed
 * as its owner may, to let time pass.
 */
final class TenantDatabase {
    private final SandboxProcess system;

    TenantDatabase(SandboxProcess system) {
        this.system = system;
    }

    /** What is done with a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(long tenant, String sql, Reading<T> reading, Object... values) throws SQLException, IOException {
        try (Connection connection = bound(tenant, "app"); PreparedStatement statement = filled(connection, sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        }
    }

    List<String> texts(long tenant, String sql, Object... values) throws SQLException, IOException {
        return list(tenant, sql, row -> row.getString(1), values);
    }

    long number(long tenant, String sql, Object... values) throws SQLException, IOException {
        return list(tenant, sql, row -> row.getLong(1), values).getFirst();
    }

    void run(long tenant, String sql, Object... values) throws SQLException, IOException {
        try (Connection connection = bound(tenant, "owner"); PreparedStatement statement = filled(connection, sql, values)) {
            statement.execute();
            connection.commit();
        }
    }

    /** Makes the daily round due, and waits until it has come to its end. */
    void dailyRound() throws SQLException, IOException {
        round("privacy-upkeep");
    }

    /** The same for the round over connections that would end unused. */
    void renewalRound() throws SQLException, IOException {
        round("connection-renewal");
    }

    private void round(String task) throws SQLException, IOException {
        long before = number(1, "select version from scheduled_tasks where task_name = ?", task);
        run(1, "update scheduled_tasks set execution_time = now() where task_name = ? and not picked", task);
        await(1, "select 1 from scheduled_tasks where task_name = ? and not picked and execution_time > now() + interval '10 seconds' and version > ?", task, before);
    }

    /** Looks until there is a row. */
    void await(long tenant, String sql, Object... values) throws SQLException, IOException {
        Awaiting.that("a row of " + sql).until(() -> !texts(tenant, sql, values).isEmpty());
    }

    private Connection bound(long tenant, String role) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + system.place().database() + "/lumen", "lumen_" + role, system.secret("db." + role));
        connection.setAutoCommit(false);
        try (PreparedStatement bind = connection.prepareStatement("select set_config('lumen.tenant', ?, true)")) {
            bind.setString(1, Long.toString(tenant));
            bind.execute();
        }
        return connection;
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}

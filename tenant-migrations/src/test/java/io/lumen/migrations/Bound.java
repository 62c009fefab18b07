package io.lumen.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A transaction of a role with a tenant bound to it, or none; rolled back at the end unless it was committed. */
final class Bound implements AutoCloseable {
    private final Connection connection;

    private Bound(Connection connection) {
        this.connection = connection;
    }

    static Bound toNobody(TestDatabase database, String role) throws SQLException {
        Connection connection = database.as(role);
        connection.setAutoCommit(false);
        return new Bound(connection);
    }

    static Bound to(TestDatabase database, long tenant) throws SQLException {
        return toNobody(database, TestDatabase.APP).setting("lumen.tenant", Long.toString(tenant));
    }

    Bound setting(String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
        return this;
    }

    Connection connection() {
        return connection;
    }

    List<String> list(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    int change(String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            return execution.executeUpdate(statement);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}

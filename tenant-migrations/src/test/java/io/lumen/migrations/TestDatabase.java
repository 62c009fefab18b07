package io.lumen.migrations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own on one PostgreSQL for all tests of this module, with Lumen's three roles. */
final class TestDatabase {
    static final String OWNER = "lumen_owner";
    static final String APP = "lumen_app";
    static final String PLATFORM = "lumen_platform";

    /** The roles are the server's and shared; their passwords are nobody's secret here. */
    private static final String PASSWORD = "test";
    private static final String RIGHTS = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '" + PASSWORD + "'";

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    static TestDatabase empty() {
        String name = "lumen_" + COUNT.incrementAndGet();
        try (Connection administration = administration("postgres")) {
            execute(administration, "create database " + name + " owner " + OWNER);
            execute(administration, "revoke all on database " + name + " from public");
            execute(administration, "grant connect on database " + name + " to " + APP + ", " + PLATFORM);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return new TestDatabase(name);
    }

    static TestDatabase migrated() {
        TestDatabase database = empty();
        database.migrate();
        return database;
    }

    Migrate.Outcome migrate() {
        return Migrate.run(url(name), OWNER, PASSWORD);
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(name), role, PASSWORD);
    }

    /** As the superuser, whom no policy holds. */
    Connection asAdministrator() throws SQLException {
        return administration(name);
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    private static Connection administration(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(120))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                for (String role : new String[] {OWNER, APP, PLATFORM}) {
                    execute(connection, "create role " + role + RIGHTS);
                }
            }
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}

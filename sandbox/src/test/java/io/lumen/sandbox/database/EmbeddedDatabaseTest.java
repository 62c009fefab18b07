package io.lumen.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    static final RolePasswords PASSWORDS = new RolePasswords("own'er", "app", "platform");

    @TempDir
    private Path folder;

    private EmbeddedDatabase start() throws Exception {
        return EmbeddedDatabase.start(folder.resolve("data"), 0, folder.resolve("postgres.log"), PASSWORDS);
    }

    @Test
    void commitsAreDurableRolesAreWeakAndPasswordsCount() throws Exception {
        try (EmbeddedDatabase database = start()) {
            try (Connection app = DriverManager.getConnection(database.jdbcUrl(), Roles.APP, "app")) {
                assertThat(one(app, "show fsync")).isEqualTo("on");
                assertThat(one(app, "show synchronous_commit")).isEqualTo("on");
                assertThat(one(app, "show full_page_writes")).isEqualTo("on");
                assertThat(one(app, "show server_encoding")).isEqualTo("UTF8");
                assertThat(one(app, "select count(*) from pg_roles where rolname like 'lumen%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)")).isEqualTo("0");
                assertThat(one(app, "select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba where datname = 'lumen'")).isEqualTo(Roles.OWNER);
            }
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), Roles.APP, "wrong")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aServerThatOutlivedItsSandboxIsStoppedAndItsDataAreKept() throws Exception {
        try (EmbeddedDatabase database = start(); Connection owner = owner(database)) {
            owner.createStatement().execute("create table kept as select 42 as answer");
        }
        assertThat(Survivor.in(folder.resolve("data"))).isEmpty();
        Process abandoning = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
            AbandonedDatabase.class.getName(), folder.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("abandoned.log").toFile()).start();
        assertThat(abandoning.waitFor()).isEqualTo(1);
        long survivor = Survivor.in(folder.resolve("data")).orElseThrow().pid();
        try (EmbeddedDatabase database = start(); Connection owner = owner(database)) {
            assertThat(ProcessHandle.of(survivor).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(one(owner, "select answer from kept")).isEqualTo("42");
        }
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), Roles.OWNER, PASSWORDS.owner());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

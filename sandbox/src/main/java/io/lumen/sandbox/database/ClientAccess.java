package io.lumen.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Who may connect to the embedded server. {@code initdb} lets everyone in without a password; here only the superuser
 * is, from the loopback address, so that a wrong password of a Lumen role fails on a laptop as it does in production.
 */
final class ClientAccess {

    private static final String RULES = """
        # written by the sandbox
        host  all  postgres  127.0.0.1/32  trust
        host  all  all       127.0.0.1/32  scram-sha-256
        """;

    private ClientAccess() {
    }

    static void allow(Path data, DataSource administration) throws IOException, SQLException {
        Path file = data.resolve("pg_hba.conf");
        if (Files.exists(file) && Files.readString(file).equals(RULES)) {
            return;
        }
        Files.writeString(file, RULES);
        try (Connection connection = administration.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }
}

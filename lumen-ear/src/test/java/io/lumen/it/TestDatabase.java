package io.lumen.it;

import io.lumen.migrations.Migrate;
import io.lumen.sandbox.database.EmbeddedDatabase;
import io.lumen.sandbox.database.RolePasswords;
import io.lumen.sandbox.run.DemoTenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the tests inside the server: fresh, migrated, with the two demo tenants, there before the server starts.
 * The whole-system tests bring their own, and say so by naming no {@code LUMEN_DB_URL}.
 */
public class TestDatabase implements LauncherSessionListener {
    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String address = System.getenv("LUMEN_DB_URL");
        if (address == null) {
            return;
        }
        Path folder = Path.of("target/it-database").toAbsolutePath();
        RolePasswords passwords = new RolePasswords("for-tests", System.getenv("LUMEN_DB_APP_PASSWORD"), System.getenv("LUMEN_DB_PLATFORM_PASSWORD"));
        try {
            remove(folder);
            Files.createDirectories(folder);
            int port = URI.create(address.substring("jdbc:".length())).getPort();
            database = EmbeddedDatabase.start(folder.resolve("data"), port, folder.resolve("postgres.log"), passwords);
            Migrate.run(database.jdbcUrl(), "lumen_owner", passwords.owner());
            try (Connection owner = DriverManager.getConnection(database.jdbcUrl(), "lumen_owner", passwords.owner())) {
                new DemoTenants(System.getenv("LUMEN_SECRET_KEYSET"), List.of("http://localhost:8181")).settle(owner);
            }
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException("the tests' database did not start; see " + folder, fault);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> parts = Files.walk(folder)) {
            for (Path part : parts.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(part);
            }
        }
    }
}

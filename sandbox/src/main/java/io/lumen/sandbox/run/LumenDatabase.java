package io.lumen.sandbox.run;

import io.lumen.sandbox.database.EmbeddedDatabase;
import io.lumen.sandbox.database.RolePasswords;
import io.lumen.sandbox.database.Roles;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Lumen's database: the embedded one, or a PostgreSQL that is already there.
 *
 * @param jdbcUrl  without user and password
 * @param embedded null when the database is not ours to stop
 */
record LumenDatabase(String jdbcUrl, RolePasswords passwords, EmbeddedDatabase embedded) implements Closeable {

    private static final int OLDEST = 15;

    static LumenDatabase open(SandboxSettings settings, RolePasswords local) throws IOException, SQLException {
        if (settings.externalDatabase().isPresent()) {
            return external(settings, settings.externalDatabase().get(), local);
        }
        Path log = settings.logs().resolve("postgres.log");
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(settings.data().resolve("postgres"), settings.ports().database(), log, local);
            return new LumenDatabase(embedded.jdbcUrl(), local, embedded);
        } catch (IOException | SQLException | IllegalStateException fault) {
            throw new StartFailure("PostgreSQL did not start: " + fault.getMessage(), log);
        }
    }

    private static LumenDatabase external(SandboxSettings settings, String url, RolePasswords local) throws SQLException {
        RolePasswords passwords = new RolePasswords(
            settings.value("LUMEN_DB_OWNER_PASSWORD").orElse(local.owner()),
            settings.value("LUMEN_DB_APP_PASSWORD").orElse(local.app()),
            settings.value("LUMEN_DB_PLATFORM_PASSWORD").orElse(local.platform()));
        if (settings.value("LUMEN_DB_ADMIN_USER").isPresent()) {
            prepare(settings, url, passwords);
        }
        try (Connection owner = DriverManager.getConnection(url, Roles.OWNER, passwords.owner())) {
            int version = owner.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StartFailure("LUMEN_DB_URL leads to PostgreSQL " + version + "; Lumen needs " + OLDEST + " or newer.");
            }
        } catch (SQLException refused) {
            throw new StartFailure("LUMEN_DB_URL (" + url + ") cannot be used as " + Roles.OWNER + ": " + refused.getMessage()
                + "\nSet LUMEN_DB_OWNER_PASSWORD, or let the sandbox make roles and database with LUMEN_DB_ADMIN_USER and LUMEN_DB_ADMIN_PASSWORD.", refused);
        }
        return new LumenDatabase(url, passwords, null);
    }

    private static void prepare(SandboxSettings settings, String url, RolePasswords passwords) throws SQLException {
        new Roles(passwords).prepare(administration(settings, url), URI.create(url.substring("jdbc:".length())).getPath().substring(1));
    }

    private static DataSource administration(SandboxSettings settings, String url) {
        PGSimpleDataSource administration = new PGSimpleDataSource();
        administration.setURL("jdbc:" + URI.create(url.substring("jdbc:".length())).resolve("/postgres"));
        administration.setUser(settings.value("LUMEN_DB_ADMIN_USER").orElseThrow());
        administration.setPassword(settings.value("LUMEN_DB_ADMIN_PASSWORD").orElse(""));
        return administration;
    }

    /** Somebody who may make roles and databases: always in the embedded server, in another one if the person named them. */
    Optional<DataSource> administration(SandboxSettings settings) {
        if (embedded != null) {
            return Optional.of(embedded.administration());
        }
        return settings.value("LUMEN_DB_ADMIN_USER").map(user -> administration(settings, jdbcUrl));
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}

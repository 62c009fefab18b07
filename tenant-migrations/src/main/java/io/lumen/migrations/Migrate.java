package io.lumen.migrations;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the schema of this release. Runs as {@code lumen_owner}, before the server starts, never from it.
 *
 * <p>The roles {@code lumen_owner}, {@code lumen_app} and {@code lumen_platform} must exist; the runbook has the statements.
 * Repeating a run changes nothing. A migration that waits more than three seconds for a lock gives way to the traffic it
 * would hold up, fails, and is tried again up to {@value #ATTEMPTS} times.
 */
public final class Migrate {
    static final int ATTEMPTS = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Migrate() {}

    /**
     * @param jdbcUrl a PostgreSQL 15 or newer
     * @return the schema version afterwards and how many migrations ran
     * @throws org.flywaydb.core.api.FlywayException when a migration fails, or an applied one was edited
     */
    public static Outcome run(String jdbcUrl, String ownerUser, String ownerPassword) {
        Flyway flyway = configure(jdbcUrl, ownerUser, ownerPassword);
        for (int attempt = 1; ; attempt++) {
            try {
                MigrateResult result = flyway.migrate();
                return new Outcome(flyway.info().current().getVersion().getVersion(), result.migrationsExecuted);
            } catch (RuntimeException fault) {
                if (attempt == ATTEMPTS || !waitedTooLong(fault)) {
                    throw fault;
                }
            }
        }
    }

    static Flyway configure(String jdbcUrl, String ownerUser, String ownerPassword) {
        return Flyway.configure(Migrate.class.getClassLoader())
                .dataSource(jdbcUrl, ownerUser, ownerPassword)
                .locations("classpath:db/migration")
                .connectRetries(10)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private static boolean waitedTooLong(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** What a run did: the version reached, as Flyway writes it, and the number of migrations that ran. */
    public record Outcome(String version, int applied) {}

    /** Reads {@code LUMEN_DB_URL}, {@code LUMEN_DB_OWNER_USER} (default {@code lumen_owner}), {@code LUMEN_DB_OWNER_PASSWORD}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Outcome outcome = run(
                required(environment, "LUMEN_DB_URL"),
                environment.getOrDefault("LUMEN_DB_OWNER_USER", "lumen_owner"),
                required(environment, "LUMEN_DB_OWNER_PASSWORD"));
        System.out.println("Schema version " + outcome.version() + ", migrations applied: " + outcome.applied());
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            System.err.println(name + " is not set; docs/configuration.md says what it is for.");
            System.exit(2);
        }
        return value;
    }
}

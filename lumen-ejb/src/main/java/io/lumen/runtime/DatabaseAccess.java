package io.lumen.runtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/** That the database is there, lets both our roles in, and has the schema we know: looked at while the application starts. */
@ApplicationScoped
class DatabaseAccess {
    private static final String URL = "LUMEN_DB_URL";

    /** The standard's class of errors that say who may not come in. */
    private static final String NOT_LET_IN = "28";

    @Resource(lookup = "java:jboss/datasources/Lumen")
    DataSource app;

    @Resource(lookup = "java:jboss/datasources/LumenPlatform")
    DataSource platform;

    @PersistenceUnit(unitName = "lumen")
    EntityManagerFactory entities;

    @Inject
    Settings settings;

    @Produces
    CheckedAtStart address() {
        return () -> settings.required(URL);
    }

    @Produces
    CheckedAtStart appRole() {
        return () -> requireOpen(app, "lumen_app", "LUMEN_DB_APP_PASSWORD");
    }

    @Produces
    CheckedAtStart platformRole() {
        return () -> requireOpen(platform, "lumen_platform", "LUMEN_DB_PLATFORM_PASSWORD");
    }

    /** @throws RuntimeException when an entity does not fit its table, which it names */
    void requireSchema() {
        entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    private void requireOpen(DataSource database, String role, String password) {
        settings.required(password);
        if (settings.text(URL).isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.getMetaData();
        } catch (SQLException fault) {
            Optional<String> state = state(fault);
            throw state.filter(known -> known.startsWith(NOT_LET_IN)).isPresent()
                    ? new InvalidSetting(password, "does not let the role " + role + " into the database")
                    : new InvalidSetting(URL, "leads to no database that answers" + state.map(known -> " (SQL state " + known + ")").orElse(""));
        }
    }

    /** The driver's own word; what stands around it is the pool's. */
    static Optional<String> state(SQLException fault) {
        Optional<String> found = Optional.empty();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && told.getSQLState() != null) {
                found = Optional.of(told.getSQLState());
            }
        }
        return found;
    }
}

package io.lumen.readiness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A node is ready while the database answers it, and only then: without the database no request can be served.
 *
 * <p>Each call asks anew, on connections of its own, so that a full pool of the requests' is not taken for a database that is
 * away. How long a call may take is said where those connections are described (server.cli): about two seconds.
 *
 * <p>The answer is up or down and nothing else; why the database does not answer stands in the server's log.
 */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

    private static final String NAME = "database";

    @Resource(lookup = "java:jboss/datasources/LumenReadiness")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection(); Statement question = connection.createStatement()) {
            question.execute("select 1");
            return HealthCheckResponse.up(NAME);
        } catch (SQLException silent) {
            return HealthCheckResponse.down(NAME);
        }
    }
}

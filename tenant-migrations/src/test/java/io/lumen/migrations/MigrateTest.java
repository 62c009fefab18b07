package io.lumen.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

class MigrateTest {
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void aSecondRunChangesNothing() {
        Migrate.Outcome first = database.migrate();
        assertThat(first.applied()).isPositive();
        assertThat(database.migrate()).isEqualTo(new Migrate.Outcome(first.version(), 0));
    }

    @Test
    void aMigrationThatWasEditedAfterItRanStopsTheNextRun() throws SQLException {
        database.migrate();
        try (Connection owner = database.as(TestDatabase.OWNER)) {
            TestDatabase.execute(owner, "update flyway_schema_history set checksum = checksum + 1 where version = '0001'");
        }
        assertThatExceptionOfType(FlywayValidateException.class).isThrownBy(database::migrate);
    }
}

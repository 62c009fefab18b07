package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.migrations.Migrate;
import io.lumen.sandbox.database.EmbeddedDatabase;
import io.lumen.sandbox.database.Roles;
import io.lumen.sandbox.seed.ManyTenants;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyTenantsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsMissingIsMadeAndNobodyElseIsTouched() throws Exception {
        LocalSecrets secrets = LocalSecrets.in(folder.resolve("secrets.properties"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("data"), 0, folder.resolve("postgres.log"), secrets.passwords())) {
            Migrate.run(database.jdbcUrl(), Roles.OWNER, secrets.passwords().owner());
            try (Connection owner = DriverManager.getConnection(database.jdbcUrl(), Roles.OWNER, secrets.passwords().owner())) {
                new DemoTenants(secrets.keyset(), List.of("http://localhost:8181")).settle(owner);
                ManyTenants many = new ManyTenants(owner, secrets.keyset());
                assertThat(many.fill(3, 4, there -> {})).isEqualTo(3);
                assertThat(many.fill(5, 1, there -> {})).as("goes on where it was").isEqualTo(2);
                assertThat(many.fill(5, 1, there -> {})).as("they are there").isZero();
                assertThatThrownBy(() -> many.fill(ManyTenants.MOST + 1, 1, there -> {})).isInstanceOf(IllegalArgumentException.class);
                assertThat(many.connect(2, "http://localhost:8181")).containsExactly("wk_seed_500000000", "wk_seed_500000002");
            }
            try (Connection platform = DriverManager.getConnection(database.jdbcUrl(), Roles.PLATFORM, secrets.passwords().platform())) {
                assertThat(number(platform, "select count(*) from platform.tenant_overview")).isEqualTo(7);
                assertThat(number(platform, "select count(*) from platform.conversation_overview")).isEqualTo(14);
                assertThat(number(platform, "select count(*) from platform.store_overview where connected")).isEqualTo(4);
                assertThat(number(platform, "select count(*) from platform.conversation_overview where tenant_id < 500000000")).isZero();
            }
        }
    }

    private static long number(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}

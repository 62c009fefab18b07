package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.lumen.migrations.Migrate;
import io.lumen.sandbox.database.EmbeddedDatabase;
import io.lumen.sandbox.database.Roles;
import io.lumen.secret.SecretCipher;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTenantsTest {

    @TempDir
    private static Path folder;
    private static LocalSecrets secrets;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void settleTwice() throws Exception {
        secrets = LocalSecrets.in(folder.resolve("secrets.properties"));
        database = EmbeddedDatabase.start(folder.resolve("data"), 0, folder.resolve("postgres.log"), secrets.passwords());
        Migrate.run(database.jdbcUrl(), Roles.OWNER, secrets.passwords().owner());
        for (int i = 0; i < 2; i++) {
            try (Connection owner = DriverManager.getConnection(database.jdbcUrl(), Roles.OWNER, secrets.passwords().owner())) {
                new DemoTenants(secrets.keyset(), List.of("http://localhost:8181")).settle(owner);
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void theServerFindsTheTenantByItsWidgetKeyAndOpensItsStoreToken() throws Exception {
        try (Connection app = app(); Statement statement = app.createStatement()) {
            statement.execute("select set_config('lumen.widget_key', 'wk_demo_aurora', true)");
            try (ResultSet key = statement.executeQuery("select tenant_id, store_id from widget_key")) {
                assertThat(key.next()).isTrue();
                assertThat(key.getLong(1)).isEqualTo(101);
            }
            statement.execute("select set_config('lumen.tenant', '101', true)");
            try (ResultSet row = statement.executeQuery("select s.shop, c.sealed_token, s.id from store s join store_connection c on c.store_id = s.id")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("aurora");
                SecretCipher cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(secrets.keyset(), InsecureSecretKeyAccess.get()));
                assertThat(cipher.open(row.getBytes(2), "store-token:101:" + row.getString(3))).isEqualTo("shpat_demo_aurora");
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void theTwoShopsLookDifferent() throws Exception {
        assertThat(lookOf(101)).isEqualTo("#0a5f5c right http://localhost:8181/aurora/images/mark.svg");
        assertThat(lookOf(102)).isEqualTo("#8a4b1f left B");
    }

    /** Both teams have an address, so that the plan alone decides; only Aurora has written down its rules. */
    @Test
    void theTeamsCanBeToldAndAuroraHasRules() throws Exception {
        SecretCipher cipher = new SecretCipher(TinkJsonProtoKeysetFormat.parseKeyset(secrets.keyset(), InsecureSecretKeyAccess.get()));
        for (DemoTenants.DemoTenant tenant : DemoTenants.ALL) {
            try (Connection app = app(); Statement statement = app.createStatement()) {
                statement.execute("select set_config('lumen.tenant', '" + tenant.id() + "', true)");
                try (ResultSet row = statement.executeQuery("select sealed_address, (select count(*) from policy_text) from escalation_recipient")) {
                    assertThat(row.next()).isTrue();
                    assertThat(cipher.open(row.getBytes(1), "escalation-recipient:" + tenant.id() + ":" + tenant.store())).isEqualTo("support@" + tenant.shop() + ".example");
                    assertThat(row.getInt(2)).isEqualTo(tenant.shop().equals("aurora") ? 3 : 0);
                }
            }
        }
    }

    @Test
    void noTenantBoundNoRows() throws Exception {
        try (Connection app = app(); Statement statement = app.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from store")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static String lookOf(long tenant) throws Exception {
        try (Connection app = app(); Statement statement = app.createStatement()) {
            statement.execute("select set_config('lumen.tenant', '" + tenant + "', true)");
            try (ResultSet row = statement.executeQuery("select accent_light, position, coalesce(avatar_url, initials) from widget_settings")) {
                assertThat(row.next()).isTrue();
                return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
            }
        }
    }

    private static Connection app() throws Exception {
        Connection app = DriverManager.getConnection(database.jdbcUrl(), Roles.APP, secrets.passwords().app());
        app.setAutoCommit(false);
        return app;
    }
}

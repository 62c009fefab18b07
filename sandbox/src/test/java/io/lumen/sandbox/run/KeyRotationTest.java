package io.lumen.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.lumen.migrations.Migrate;
import io.lumen.sandbox.database.EmbeddedDatabase;
import io.lumen.sandbox.database.Roles;
import io.lumen.secret.Resealing;
import io.lumen.secret.SecretCipher;
import io.lumen.secret.UnreadableSecret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key comes, everything moves to it while the old one still opens, and the old one goes. */
class KeyRotationTest {

    @TempDir
    private static Path folder;
    private static LocalSecrets secrets;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void settle() throws Exception {
        secrets = LocalSecrets.in(folder.resolve("secrets.properties"));
        database = EmbeddedDatabase.start(folder.resolve("data"), 0, folder.resolve("postgres.log"), secrets.passwords());
        Migrate.run(database.jdbcUrl(), Roles.OWNER, secrets.passwords().owner());
        try (Connection owner = owner()) {
            new DemoTenants(secrets.keyset(), List.of("http://localhost:8181")).settle(owner);
            new DemoMembers(secrets.keyset(), secrets.hashKeyset()).settle(owner);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), Roles.OWNER, secrets.passwords().owner());
    }

    /** The shops' tokens and the members' addresses, opened with a keyset. */
    private static List<String> opened(KeysetHandle keyset) throws SQLException {
        SecretCipher cipher = new SecretCipher(keyset);
        List<String> texts = new ArrayList<>();
        for (DemoTenants.DemoTenant tenant : DemoTenants.ALL) {
            try (Connection owner = owner(); Statement statement = owner.createStatement()) {
                statement.execute("select set_config('lumen.tenant', '" + tenant.id() + "', false)");
                try (ResultSet row = statement.executeQuery("""
                        select sealed_token, 'store-token:' || tenant_id || ':' || store_id from store_connection where tenant_id = lumen_tenant()
                        union all select sealed_refresh_token, 'store-refresh-token:' || tenant_id || ':' || store_id from store_connection
                            where sealed_refresh_token is not null and tenant_id = lumen_tenant()
                        union all select sealed_email, 'member-email:' || tenant_id || ':' || id from member where tenant_id = lumen_tenant()""")) {
                    while (row.next()) {
                        texts.add(cipher.open(row.getBytes(1), row.getString(2)));
                    }
                }
            }
        }
        return texts;
    }

    @Test
    void everythingMovesToTheNewKeyAndTheOldOneCanGo() throws Exception {
        KeysetHandle old = TinkJsonProtoKeysetFormat.parseKeyset(secrets.keyset(), InsecureSecretKeyAccess.get());
        refreshToken(new SecretCipher(old));
        List<String> before = opened(old);
        assertThat(before).contains("shpat_demo_aurora", "shpat_demo_birch", "a refresh token", "owner@aurora.example");

        KeysetHandle both = KeysetHandle.newBuilder(old)
            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
        assertThat(opened(both)).as("old rows still open").isEqualTo(before);

        long count;
        try (Connection owner = owner()) {
            count = new Resealing(owner, both).run();
        }
        assertThat(count).isGreaterThanOrEqualTo(before.size());
        try (Connection owner = owner()) {
            assertThat(new Resealing(owner, both).run()).as("a second run").isZero();
        }

        KeysetHandle.Builder without = KeysetHandle.newBuilder(both);
        without.deleteAt(0);
        KeysetHandle fresh = without.build();
        assertThat(opened(fresh)).as("the old key has gone").isEqualTo(before);
        assertThatExceptionOfType(UnreadableSecret.class).isThrownBy(() -> opened(old));
    }

    private static void refreshToken(SecretCipher cipher) throws SQLException {
        DemoTenants.DemoTenant aurora = DemoTenants.ALL.getFirst();
        try (Connection owner = owner(); Statement statement = owner.createStatement()) {
            statement.execute("select set_config('lumen.tenant', '" + aurora.id() + "', false)");
            try (var update = owner.prepareStatement("update store_connection set expires_at = now(), sealed_refresh_token = ?")) {
                update.setBytes(1, cipher.seal("a refresh token", "store-refresh-token:" + aurora.id() + ":" + aurora.store()));
                update.executeUpdate();
            }
        }
    }
}

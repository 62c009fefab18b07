package io.lumen.sandbox.run;

import io.lumen.sandbox.database.SeparateDatabase;
import io.lumen.sandbox.identity.DemoRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Where people sign in: the sandbox's own Keycloak with Lumen's realm, its own database, and the demo people in it. */
final class IdentityServer {

    private static final String DATABASE = "keycloak";
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final SandboxSettings settings;
    private final Terminal terminal;
    private final IdentitySecrets secrets;
    private KeycloakServer server;

    IdentityServer(SandboxSettings settings, Terminal terminal, IdentitySecrets secrets) {
        this.settings = settings;
        this.terminal = terminal;
        this.secrets = secrets;
    }

    /** Begins to start; see {@link #settle}. */
    KeycloakServer start(LumenDatabase database, Path pidFile, String lumen) throws IOException, SQLException, InterruptedException {
        KeycloakDistribution keycloak = KeycloakDistribution.of(settings);
        if (!keycloak.isPrepared()) {
            terminal.say("          preparing Keycloak, which is done once");
            keycloak.prepare(settings.logs().resolve("keycloak-build.log"));
        }
        String url = prepareDatabase(database, keycloak.realmFingerprint());
        server = KeycloakServer.start(settings, keycloak, url, pidFile, environment(lumen));
        return server;
    }

    private String prepareDatabase(LumenDatabase database, String realm) throws IOException, SQLException {
        String url = settings.value("LUMEN_KEYCLOAK_DB_URL").orElseGet(() -> database.jdbcUrl().replaceFirst("/[^/]*$", "/" + DATABASE));
        Optional<DataSource> administration = database.administration(settings);
        if (administration.isPresent()) {
            forgetOlderRealm(administration.get(), realm);
            SeparateDatabase.prepare(administration.get(), DATABASE, password());
        }
        try {
            DriverManager.getConnection(url, DATABASE, password()).close();
        } catch (SQLException refused) {
            throw new StartFailure("Keycloak's database (" + url + ") cannot be used as " + DATABASE + ": " + refused.getMessage()
                + "\nMake it and set LUMEN_KEYCLOAK_DB_URL and LUMEN_KEYCLOAK_DB_PASSWORD, or set LUMEN_SANDBOX_KEYCLOAK=false.", refused);
        }
        return url;
    }

    /** Keycloak imports a realm once. A sandbox follows its description; an installation follows the runbook. */
    private void forgetOlderRealm(DataSource administration, String realm) throws IOException, SQLException {
        Path known = settings.data().resolve("keycloak-realm");
        if (Files.exists(known) && !Files.readString(known).equals(realm)) {
            terminal.say("          the realm's description has changed: Keycloak begins anew, accounts made by hand are gone");
            SeparateDatabase.drop(administration, DATABASE);
        }
        Files.writeString(known, realm);
    }

    private Map<String, String> environment(String lumen) {
        Map<String, String> environment = new HashMap<>(Map.of(
            "KC_DB_PASSWORD", password(),
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.admin(),
            "LUMEN_PORTAL_BASE_URL", lumen,
            "LUMEN_OIDC_SECRET", secrets.client(),
            "LUMEN_OIDC_INVITES_SECRET", secrets.invites(),
            "LUMEN_OIDC_PROVISIONER_SECRET", secrets.provisioner(),
            "LUMEN_SMTP_HOST", "127.0.0.1",
            "LUMEN_SMTP_PORT", Integer.toString(settings.ports().smtp()),
            "LUMEN_MAIL_FROM", "lumen@lumen.example"));
        return environment;
    }

    private String password() {
        return settings.value("LUMEN_KEYCLOAK_DB_PASSWORD").orElse(secrets.database());
    }

    /** Waits until it is ready, then adds what this machine and the demo need; tells the tenants' organizations. */
    Map<Long, String> settle(String lumen) throws IOException, InterruptedException {
        server.awaitReady(START_LIMIT);
        List<DemoRealm.Tenant> tenants = DemoTenants.ALL.stream().map(tenant -> new DemoRealm.Tenant(tenant.id(), tenant.name())).toList();
        Map<String, String> clients = Map.of("lumen-web", secrets.client(), "lumen-invites", secrets.invites(), "lumen-provisioner", secrets.provisioner());
        List<String> origins = List.of(lumen, "http://localhost:" + settings.ports().http(), "http://127.0.0.1:" + settings.ports().http()).stream().distinct().toList();
        try {
            return DemoRealm.settle("http://127.0.0.1:" + settings.ports().keycloak(), secrets.admin(),
                new DemoRealm.Machine(origins, clients, settings.ports().smtp()), tenants);
        } catch (IOException fault) {
            throw new StartFailure("The demo people could not be added to Keycloak: " + fault.getMessage(), server.log());
        }
    }

    /** What Lumen needs to know of it. */
    Map<String, String> configuration() {
        return Map.of(
            "LUMEN_OIDC_URL", settings.identity().url(),
            "LUMEN_OIDC_SECRET", secrets.client(),
            "LUMEN_OIDC_INVITES_SECRET", secrets.invites(),
            "LUMEN_OIDC_PROVISIONER_SECRET", secrets.provisioner());
    }
}

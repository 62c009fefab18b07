package io.lumen.sandbox.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lumen.migrations.Migrate;
import io.lumen.sandbox.database.Roles;
import io.lumen.sandbox.database.Survivor;
import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.identity.CodesPage;
import io.lumen.sandbox.identity.DemoPeople;
import io.lumen.sandbox.mail.Mailbox;
import io.lumen.sandbox.mail.MailboxPage;
import io.lumen.sandbox.model.ScriptedModel;
import io.lumen.sandbox.shopify.ShopifyStandIn;
import io.lumen.sandbox.shopify.ShopifyStandIn.Sample;
import io.lumen.sandbox.store.CustomerSignature;
import io.lumen.sandbox.store.DemoStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The order in which the parts come up: what does not need the database starts beside it. */
final class Startup {
    private static final List<String> DOORS = List.of(
        "LUMEN_LIMITS_DOORS_REQUESTS_PER_ADDRESS", "LUMEN_LIMITS_DOORS_SESSIONS_PER_ADDRESS", "LUMEN_LIMITS_DOORS_MESSAGES_PER_SESSION",
        "LUMEN_LIMITS_DOORS_READS_PER_ADDRESS", "LUMEN_LIMITS_DOORS_ACTS_PER_SESSION", "LUMEN_LIMITS_SIGN_UP_PER_ADDRESS");

    private static final ShopifyStandIn.App SHOPIFY_APP = new ShopifyStandIn.App("sandbox-app", "sandbox-app-secret");
    private static final Duration SERVER_LIMIT = Duration.ofMinutes(4);
    /** Orders named at the terminal; the page /aurora/orders has all of them. */
    private static final List<String> WORTH_TRYING = List.of("#1042", "#1046", "#1047", "#1050", "#1057");

    private final SandboxSettings settings;
    private final Terminal terminal;
    private final Parts parts;

    Startup(SandboxSettings settings, Terminal terminal, Parts parts) {
        this.settings = settings;
        this.terminal = terminal;
        this.parts = parts;
    }

    void run() throws IOException, SQLException {
        parts.startedBy(Thread.currentThread());
        RunFolder folder = parts.add("the lock", RunFolder.take(settings.run()));
        folder.endLeftover("server", LumenServer.markOf(settings)).ifPresent(pid -> terminal.say("Ended a server left over from before (process " + pid + ")."));
        folder.endLeftover("keycloak", KeycloakServer.markOf(settings)).ifPresent(pid -> terminal.say("Ended a Keycloak left over from before (process " + pid + ")."));
        Survivor.in(settings.data().resolve("postgres")).ifPresent(left -> {
            terminal.say("Stopping a PostgreSQL left over from before (process " + left.pid() + ").");
            left.stop();
        });
        FreePorts.require(settings.ports().all(settings.externalDatabase().isEmpty(), settings.model().scripted(), settings.identity().started()));
        LocalSecrets secrets = LocalSecrets.in(settings.data().resolve("secrets.properties"));
        if (settings.orders() != null && !Files.isDirectory(settings.orders().folder())) {
            throw new StartFailure("LUMEN_SANDBOX_ORDERS is " + settings.orders().folder() + ", which is no folder.");
        }
        ShopifyStandIn shopify = shopify();
        openMailbox();
        openModel();
        step("PostgreSQL");
        LumenDatabase database = parts.add("PostgreSQL", LumenDatabase.open(settings, secrets.passwords()));
        IdentityServer identity = new IdentityServer(settings, terminal, secrets.identity());
        startIdentity(identity, database, folder);
        step("schema");
        prepare(database, secrets);
        step("Lumen");
        LumenServer server = parts.add("the server", LumenServer.start(settings, folder.pidFile("server"), configuration(database, secrets, identity)));
        awaitReady(server, identity, database);
        greet(shopify);
    }

    private void startIdentity(IdentityServer identity, LumenDatabase database, RunFolder folder) throws IOException, SQLException {
        if (settings.identity().started()) {
            step("Keycloak");
            try {
                parts.add("Keycloak", identity.start(database, folder.pidFile("keycloak"), lumenOrigin()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new StartFailure("Stopped while starting.");
            }
        }
    }

    private void awaitReady(LumenServer server, IdentityServer identity, LumenDatabase database) throws IOException, SQLException {
        try {
            if (settings.identity().started()) {
                Map<Long, String> organizations = identity.settle(lumenOrigin());
                try (Connection owner = DriverManager.getConnection(database.jdbcUrl(), Roles.OWNER, database.passwords().owner())) {
                    DemoMembers.link(owner, organizations);
                }
                step("people");
            }
            server.awaitReady(SERVER_LIMIT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while starting.");
        }
    }

    private ShopifyStandIn shopify() throws IOException {
        ShopifyStandIn shopify = ShopifyStandIn.open(new ShopifyStandIn.Settings(SHOPIFY_APP, settings.orders(),
            new ShopifyStandIn.Allowance(settings.allowance().maximum(), settings.allowance().restoreRate()),
            Clock.systemUTC(), RandomGenerator.getDefault(), terminal::say));
        DemoStores stores = new DemoStores(ShopifyStandIn.DEMO_SHOPS, lumenOrigin(), shopify::samples,
            new CustomerSignature(DemoTenants::customerSecret, Clock.systemUTC()));
        parts.add("the demo shops", LocalServer.start(settings.ports().store(), call -> serve(call, shopify, stores)));
        parts.counting(shopify);
        return shopify;
    }

    private static void serve(Call call, ShopifyStandIn shopify, DemoStores stores) throws IOException {
        if (ShopifyStandIn.isFor(call.path())) {
            shopify.serve(call);
        } else {
            stores.serve(call);
        }
    }

    private void openMailbox() throws IOException {
        Mailbox mailbox = parts.add("the mailbox", Mailbox.open(settings.ports().smtp()));
        parts.add("the mailbox page", LocalServer.start(settings.ports().mailPage(), door(new MailboxPage(mailbox, ZoneId.systemDefault()), new CodesPage(InstantSource.system()))));
    }

    private static Door door(Door mails, CodesPage codes) {
        return call -> {
            if (CodesPage.isFor(call.path())) {
                codes.serve(call);
            } else {
                mails.serve(call);
            }
        };
    }

    private void openModel() throws IOException {
        if (settings.model().scripted()) {
            Optional<String> script = settings.value("LUMEN_SANDBOX_MODEL_SCRIPT");
            try {
                ScriptedModel model = script.isPresent() ? ScriptedModel.open(Path.of(script.get())) : ScriptedModel.open();
                parts.add("the scripted model", LocalServer.start(settings.ports().model(), model));
            } catch (IllegalArgumentException | JsonProcessingException wrong) {
                throw new StartFailure("LUMEN_SANDBOX_MODEL_SCRIPT is " + script.orElse("") + ", which is no script: " + wrong.getMessage());
            }
        }
    }

    private void prepare(LumenDatabase database, LocalSecrets secrets) throws SQLException {
        Migrate.run(database.jdbcUrl(), Roles.OWNER, database.passwords().owner());
        String port = ":" + settings.ports().store();
        try (Connection owner = DriverManager.getConnection(database.jdbcUrl(), Roles.OWNER, database.passwords().owner())) {
            DemoTenants tenants = new DemoTenants(secrets.keyset(), List.of("http://localhost" + port, "http://127.0.0.1" + port));
            tenants.settle(owner);
            tenants.settleModel(owner, settings.model().provider());
            new DemoMembers(secrets.keyset(), secrets.hashKeyset()).settle(owner);
        }
    }

    private Map<String, String> configuration(LumenDatabase database, LocalSecrets secrets, IdentityServer identity) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("LUMEN_DB_URL", database.jdbcUrl());
        configuration.put("LUMEN_DB_APP_PASSWORD", database.passwords().app());
        configuration.put("LUMEN_DB_PLATFORM_PASSWORD", database.passwords().platform());
        configuration.put("LUMEN_SECRET_KEYSET", secrets.keyset());
        configuration.put("LUMEN_SECRET_HASH_KEYSET", secrets.hashKeyset());
        configuration.put("LUMEN_SECRET_SIGNING_KEYSET", secrets.signingKeyset());
        configuration.put("LUMEN_SHOPIFY_BASE_URL", "http://127.0.0.1:" + settings.ports().store() + "/{shop}");
        configuration.put("LUMEN_SMTP_HOST", "127.0.0.1");
        configuration.put("LUMEN_SMTP_PORT", Integer.toString(settings.ports().smtp()));
        configuration.put("LUMEN_MAIL_FROM", "lumen@lumen.example");
        configuration.put("LUMEN_SERVER_TIMING", "true");
        configuration.put("LUMEN_SHOPIFY_CLIENT_ID", SHOPIFY_APP.id());
        configuration.put("LUMEN_SHOPIFY_API_SECRET", SHOPIFY_APP.secret());
        configuration.put("LUMEN_SHOPIFY_SCOPES", "read_orders,read_all_orders,read_fulfillments,read_returns,read_merchant_managed_fulfillment_orders");
        // Everything on this machine comes from one address; the limits of verification hold all the same.
        DOORS.forEach(name -> configuration.put(name, "1000000"));
        if (settings.identity().started()) {
            configuration.putAll(identity.configuration());
            configuration.put("LUMEN_PORTAL_BASE_URL", lumenOrigin());
        }
        if (settings.model().scripted()) {
            configuration.putAll(modelConfiguration());
        }
        // What the person set for the server stays set, except the secrets that must fit the local database.
        List.of("LUMEN_SHOPIFY_BASE_URL", "LUMEN_SMTP_HOST", "LUMEN_SMTP_PORT", "LUMEN_MAIL_FROM", "LUMEN_SERVER_TIMING", "LUMEN_SHOPIFY_CLIENT_ID", "LUMEN_SHOPIFY_API_SECRET",
            "LUMEN_SHOPIFY_SCOPES")
            .forEach(name -> settings.value(name).ifPresent(given -> configuration.put(name, given)));
        DOORS.forEach(name -> settings.value(name).ifPresent(given -> configuration.put(name, given)));
        return configuration;
    }

    /** All three ways of talking lead to the one scripted model. */
    private Map<String, String> modelConfiguration() {
        String model = "http://127.0.0.1:" + settings.ports().model();
        return Map.of(
            "LUMEN_MODEL_OPENAI_NAME", "scripted", "LUMEN_MODEL_OPENAI_BASE_URL", model + "/v1", "LUMEN_MODEL_OPENAI_KEY", "sk-sandbox",
            "LUMEN_MODEL_ANTHROPIC_NAME", "scripted", "LUMEN_MODEL_ANTHROPIC_BASE_URL", model + "/v1", "LUMEN_MODEL_ANTHROPIC_KEY", "sk-sandbox",
            "LUMEN_MODEL_OLLAMA_NAME", "scripted", "LUMEN_MODEL_OLLAMA_BASE_URL", model);
    }

    private String lumenOrigin() {
        return settings.value("LUMEN_ORIGIN").orElse("http://localhost:" + settings.ports().http());
    }

    private void step(String name) {
        terminal.say("  %4.1f s  %s".formatted(parts.uptime().toMillis() / 1000.0, name));
    }

    private void greet(ShopifyStandIn shopify) {
        String store = "http://localhost:" + settings.ports().store();
        terminal.say("""

            Lumen is up after %.1f s.

              Demo shop (paid plan)   %s/aurora/
              Demo shop (free plan)   %s/birch/
              Mailbox                 http://localhost:%d/
              Lumen                   %s  (health: http://127.0.0.1:%d/health)
              Logs                    %s
            """.formatted(parts.uptime().toMillis() / 1000.0, store, store, settings.ports().mailPage(), lumenOrigin(), settings.ports().management(), settings.logs()));
        greetPeople();
        List<Sample> samples = shopify.samples("aurora");
        if (settings.orders() != null) {
            terminal.say("  Orders come from " + settings.orders().folder() + "\n");
        }
        if (!samples.isEmpty()) {
            terminal.say("  Orders to try in the chat of the Aurora shop (all of them: " + store + "/aurora/orders):");
            samples.stream().filter(sample -> WORTH_TRYING.contains(sample.name()) || samples.size() <= WORTH_TRYING.size())
                .forEach(sample -> terminal.say("    %-8s %-28s %s".formatted(sample.name(), sample.email(), sample.shows())));
            terminal.say("");
        }
    }

    private void greetPeople() {
        if (settings.identity().started()) {
            terminal.say("  To sign in at %s/sign-in/portal (Keycloak: http://localhost:%d), password of all: %s".formatted(lumenOrigin(), settings.ports().keycloak(), DemoPeople.PASSWORD));
            DemoPeople.ALL.forEach(person -> terminal.say("    %-24s %s".formatted(person.email(), person.shows())));
            terminal.say("    Somebody new opens a shop at " + lumenOrigin() + "/signup; the mail lies in the mailbox");
            terminal.say("    One-time codes of admin and finance: http://localhost:%d/codes%n".formatted(settings.ports().mailPage()));
        }
    }
}

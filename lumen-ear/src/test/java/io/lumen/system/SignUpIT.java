package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.PlatformRole;
import io.lumen.sandbox.identity.DemoPeople;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shops that open by themselves, with the identity server as it ships, also while it answers nobody. */
class SignUpIT {
    private static SandboxProcess system;
    private static Merchants merchants;

    @BeforeAll
    static void start() throws Exception {
        system = KeycloakSystem.get();
        merchants = new Merchants(system);
    }

    @Test
    void aStrangerOpensAShopAndTheIdentityServerKnowsItSoon() throws Exception {
        String email = merchants.fresh("stranger");
        Visitor stranger = new Visitor(system);
        assertThat(stranger.register(email, Merchants.PASSWORD).at().getPath()).isEqualTo("/signup");
        assertThat(merchants.doors.get(Merchants.SIGN_UP, stranger.cookie()).body().path("tenant").isNull()).isTrue();

        Doors.Answer opened = merchants.open(stranger, "Fjord Supply");

        assertThat(opened.status()).isEqualTo(200);
        String tenant = opened.body().path("tenant").asText();
        JsonNode me = merchants.doors.get("/api/me", stranger.cookie()).body();
        assertThat(me.path("tenant").path("id").asText()).isEqualTo(tenant);
        assertThat(me.path("tenant").path("role").asText()).isEqualTo("owner");
        JsonNode overview = merchants.doors.get("/api/portal/v1/overview", stranger.cookie()).body();
        assertThat(overview.path("store").path("name").asText()).isEqualTo("Fjord Supply");
        assertThat(overview.path("store").path("shop").isNull()).isTrue();
        assertThat(overview.path("plan").asText()).isEqualTo("free");
        String key = overview.path("widget").path("key").asText();
        assertThat(merchants.doors.get("/widget/v1/config/" + key, stranger.cookie()).status()).as("a shop without a handle is a shop").isEqualTo(200);

        merchants.awaitStep(stranger, "account", "done");
        assertThat(merchants.groupOf(tenant, email)).isEqualTo("owners");

        Visitor elsewhere = new Visitor(system);
        elsewhere.signIn(email, Merchants.PASSWORD);
        assertThat(merchants.doors.get("/api/me", elsewhere.cookie()).body().path("tenant").path("id").asText()).as("another device, later").isEqualTo(tenant);
        Doors.Answer again = merchants.open(elsewhere, "Another name");
        assertThat(again.body().path("tenant").asText()).isEqualTo(tenant);
        assertThat(again.body().path("made").asBoolean()).isFalse();
    }

    @Test
    void whoPressesTwiceOpensOneShop() throws Exception {
        Visitor stranger = new Visitor(system);
        stranger.register(merchants.fresh("twice"), Merchants.PASSWORD);
        Callable<Doors.Answer> press = () -> merchants.open(stranger, "Twice");
        List<Doors.Answer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            for (Future<Doors.Answer> answer : both.invokeAll(List.of(press, press, press, press))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Doors.Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.body().path("tenant").asText()).containsOnly(answers.getFirst().body().path("tenant").asText());
        assertThat(answers).filteredOn(answer -> answer.body().path("made").asBoolean()).hasSize(1);
    }

    @Test
    void aShopOpensWhileTheIdentityServerAnswersNobody() throws Exception {
        Visitor owner = new Visitor(system);
        owner.register(merchants.fresh("asleep"), Merchants.PASSWORD);
        String invited = merchants.fresh("invited-asleep");
        try (AutoCloseable asleep = KeycloakSystem.asleep()) {
            assertThat(merchants.open(owner, "Opened at night").status()).isEqualTo(200);
            assertThat(merchants.step(owner, "account")).isEqualTo("under_way");
            assertThat(merchants.invite(owner, invited, "agent").status()).isEqualTo(200);
        }
        merchants.awaitStep(owner, "account", "done");
        assertThat(new Visitor(system).linkIn(invited)).contains("/realms/lumen/");
    }

    @Test
    void aPlatformRoleThatOnlyTheProviderGaveOpensNothing() throws Exception {
        String cookie = new SignedInPeople(system).signInByTheProvidersWordAlone(UUID.randomUUID(), PlatformRole.PLATFORM_ADMIN);
        assertThat(merchants.doors.get("/api/console/v1/tenants", cookie).problem()).isEqualTo("role-lacking");
        assertThat(merchants.doors.get("/api/me", cookie).body().path("platformRoles")).isEmpty();
    }

    @Test
    void whatIsNoShopIsRefusedAtItsField() throws Exception {
        Visitor stranger = new Visitor(system);
        stranger.register(merchants.fresh("bad-input"), Merchants.PASSWORD);
        for (String[] wrong : new String[][] {
                {"{\"name\":\"  \",\"language\":\"en\",\"timeZone\":\"UTC\"}", "missing-field", "name"},
                {Merchants.SHOP.formatted("x".repeat(10_000)), "name-too-long", "name"},
                {Merchants.SHOP.formatted("a\\u0000b"), "invalid-field", "name"},
                {"{\"name\":\"A\",\"language\":\"xx\",\"timeZone\":\"UTC\"}", "invalid-field", "language"},
                {"{\"name\":\"A\",\"language\":\"en\",\"timeZone\":\"Mars/Olympus\"}", "invalid-field", "timeZone"},
                {"{\"name\":\"A\",\"language\":\"en\"}", "missing-field", "timeZone"}}) {
            Doors.Answer refused = merchants.doors.send("POST", Merchants.SIGN_UP, stranger.cookie(), wrong[0]);
            assertThat(refused.status()).as(wrong[0]).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo(wrong[1]);
            assertThat(refused.body().path("field").asText()).isEqualTo(wrong[2]);
        }
        assertThat(merchants.doors.get(Merchants.SIGN_UP, stranger.cookie()).body().path("tenant").isNull()).as("nothing half-made").isTrue();
    }

    @Test
    void signInLeadsNowhereElse() throws Exception {
        Visitor visitor = new Visitor(system);
        assertThat(visitor.signIn("owner@birch.example", DemoPeople.PASSWORD).at().getPath()).isEqualTo("/portal/");
        assertThat(visitor.open(visitor.lumen() + "/sign-in/elsewhere").status()).isEqualTo(404);
    }
}

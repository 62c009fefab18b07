package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.PlatformRole;
import io.lumen.sandbox.identity.DemoPeople;
import io.lumen.sandbox.process.SandboxProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shops that open by themselves and people who are invited to them, with the identity server as it ships. */
class SignUpIT {
    private static final String PASSWORD = "a-long-password";
    private static final String SIGN_UP = "/api/signup/v1";
    private static final String TEAM = "/api/portal/v1/team";
    private static final String SHOP = "{\"name\":\"%s\",\"language\":\"en\",\"timeZone\":\"Europe/Berlin\"}";

    /** The identity server has other things to do than to be asked without a pause. */
    private static final long BETWEEN_LOOKS = Duration.ofMillis(150).toNanos();

    private static final String GONE = "This page or link is not valid any more.";

    private static SandboxProcess system;
    private static RealmAdministration realm;
    private static Doors doors;

    @BeforeAll
    static void start() throws Exception {
        system = KeycloakSystem.get();
        doors = new Doors(system);
        realm = RealmAdministration.as(system, "lumen-provisioner", "oidc.provisioner");
    }

    @AfterAll
    static void stop() {
        KeycloakSystem.stop();
    }

    @Test
    void aStrangerOpensAShopAndTheIdentityServerKnowsItSoon() throws Exception {
        String email = fresh("stranger");
        Visitor stranger = new Visitor(system);
        assertThat(stranger.register(email, PASSWORD).at().getPath()).isEqualTo("/signup");
        assertThat(doors.get(SIGN_UP, stranger.cookie()).body().path("tenant").isNull()).isTrue();

        Doors.Answer opened = open(stranger, "Fjord Supply");

        assertThat(opened.status()).isEqualTo(200);
        String tenant = opened.body().path("tenant").asText();
        JsonNode me = doors.get("/api/me", stranger.cookie()).body();
        assertThat(me.path("tenant").path("id").asText()).isEqualTo(tenant);
        assertThat(me.path("tenant").path("role").asText()).isEqualTo("owner");
        JsonNode overview = doors.get("/api/portal/v1/overview", stranger.cookie()).body();
        assertThat(overview.path("store").path("name").asText()).isEqualTo("Fjord Supply");
        assertThat(overview.path("store").path("shop").isNull()).isTrue();
        assertThat(overview.path("plan").asText()).isEqualTo("free");
        String key = overview.path("widget").path("key").asText();
        assertThat(doors.get("/widget/v1/config/" + key, stranger.cookie()).status()).as("a shop without a handle is a shop").isEqualTo(200);

        awaitStep(stranger, "account", "done");
        assertThat(groupOf(tenant, email)).isEqualTo("owners");

        Visitor elsewhere = new Visitor(system);
        elsewhere.signIn(email, PASSWORD);
        assertThat(doors.get("/api/me", elsewhere.cookie()).body().path("tenant").path("id").asText()).as("another device, later").isEqualTo(tenant);
        Doors.Answer again = open(elsewhere, "Another name");
        assertThat(again.body().path("tenant").asText()).isEqualTo(tenant);
        assertThat(again.body().path("made").asBoolean()).isFalse();
    }

    @Test
    void whoPressesTwiceOpensOneShop() throws Exception {
        Visitor stranger = new Visitor(system);
        stranger.register(fresh("twice"), PASSWORD);
        Callable<Doors.Answer> press = () -> open(stranger, "Twice");
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
        owner.register(fresh("asleep"), PASSWORD);
        String invited = fresh("invited-asleep");
        try (AutoCloseable asleep = KeycloakSystem.asleep()) {
            assertThat(open(owner, "Opened at night").status()).isEqualTo(200);
            assertThat(step(owner, "account")).isEqualTo("under_way");
            assertThat(invite(owner, invited, "agent").status()).isEqualTo(200);
        }
        awaitStep(owner, "account", "done");
        assertThat(new Visitor(system).linkIn(invited)).contains("/realms/lumen/");
    }

    @Test
    void somebodyNewIsInvitedAndBelongsFromThenOn() throws Exception {
        Visitor owner = opened("Aurora of the North");
        String email = fresh("new-agent");
        assertThat(invite(owner, email, "agent").status()).isEqualTo(200);
        assertThat(invite(owner, email, "agent").problem()).isEqualTo("invited-already");

        Visitor agent = new Visitor(system);
        String link = invitation(owner, email);
        Visitor.Page registration = agent.open(link);
        assertThat(registration.heading()).startsWith("Create your account to join Aurora of the North");
        assertThat(agent.join(link, email, PASSWORD).at().getPath()).isEqualTo("/portal/");

        JsonNode me = doors.get("/api/me", agent.cookie()).body();
        assertThat(me.path("tenant").path("name").asText()).isEqualTo("Aurora of the North");
        assertThat(me.path("tenant").path("role").asText()).isEqualTo("agent");
        assertThat(invite(owner, email, "agent").problem()).isEqualTo("member-already");
        awaitGroup(me.path("tenant").path("id").asText(), email, "agents");

        Visitor late = new Visitor(system);
        assertThat(late.open(link).heading()).as("used twice").isEqualTo(GONE);
    }

    @Test
    void somebodyWithAnAccountIsInvitedAndThenWorksForTwo() throws Exception {
        Visitor owner = opened("Second shop");
        String email = fresh("known");
        Visitor known = new Visitor(system);
        known.register(email, PASSWORD);
        assertThat(open(known, "First shop").status()).isEqualTo(200);
        assertThat(invite(owner, email, "lead").status()).isEqualTo(200);
        JsonNode mail = new Postbox(system.place()).await(email, 30, found -> found.path("subject").asText().contains("Second shop"));

        Visitor.Page asked = known.open(Visitor.linkIn(mail));
        assertThat(asked.heading()).startsWith("Join Second shop");
        known.open(asked.onward().orElseThrow());
        Visitor again = new Visitor(system);
        again.signIn(email, PASSWORD);

        JsonNode tenants = doors.get("/api/me", again.cookie()).body().path("tenants");
        assertThat(tenants).extracting(tenant -> tenant.path("name").asText() + " " + tenant.path("role").asText()).containsExactly("First shop owner", "Second shop lead");
    }

    @Test
    void anInvitationIsForItsAddressAndNoOther() throws Exception {
        Visitor owner = opened("Not yours");
        String email = fresh("meant");
        assertThat(invite(owner, email, "owner").status()).isEqualTo(200);
        Visitor thief = new Visitor(system);
        Visitor.Page registration = thief.open(invitation(owner, email));
        String other = fresh("thief");
        Visitor.Page refused = thief.submit(registration, Map.of("email", other, "firstName", "T", "lastName", "Hief"));
        assertThat(refused.at().getPath()).as("no account of another address").doesNotStartWith("/portal");
        assertThat(realm.get("/users?exact=true&email=" + other)).isEmpty();
        assertThat(memberOf(owner, email).path("invited").asBoolean()).isTrue();
    }

    @Test
    void aRevokedInvitationOpensNothing() throws Exception {
        Visitor owner = opened("Thought better");
        String email = fresh("revoked");
        String id = invite(owner, email, "agent").body().path("id").asText();
        String link = invitation(owner, email);
        assertThat(doors.send("DELETE", TEAM + "/" + id, owner.cookie(), null).status()).isEqualTo(204);
        await("the invitation is gone at the provider", () -> invitationsOf(tenantOf(owner)) == 0);

        assertThat(new Visitor(system).open(link).heading()).isEqualTo(GONE);
        assertThat(doors.get(TEAM, owner.cookie()).body().path("members")).hasSize(1);
    }

    @Test
    void anInvitationSentAgainReplacesTheFirst() throws Exception {
        Visitor owner = opened("Patience");
        String email = fresh("slow");
        String id = invite(owner, email, "viewer").body().path("id").asText();
        Visitor invited = new Visitor(system);
        String first = invitation(owner, email);
        assertThat(doors.send("POST", TEAM + "/" + id + "/invitation", owner.cookie(), null).status()).isEqualTo(204);
        JsonNode second = new Postbox(system.place()).await(email, 30, found -> !Visitor.linkIn(found).equals(first));
        await("the first is replaced", () -> new Visitor(system).open(first).heading().equals(GONE));
        assertThat(invited.open(Visitor.linkIn(second)).heading()).startsWith("Create your account to join Patience");
    }

    @Test
    void rolesAndRemovalsReachTheIdentityServer() throws Exception {
        Visitor owner = opened("Changing roles");
        String tenant = tenantOf(owner);
        String email = fresh("changing");
        String id = invite(owner, email, "agent").body().path("id").asText();
        Visitor member = new Visitor(system);
        member.join(invitation(owner, email), email, PASSWORD);
        awaitGroup(tenant, email, "agents");

        int version = memberOf(owner, email).path("version").asInt();
        assertThat(doors.send("PATCH", TEAM + "/" + id, owner.cookie(), "{\"role\":\"lead\",\"version\":" + version + "}").status()).isEqualTo(204);
        awaitGroup(tenant, email, "leads");
        assertThat(doors.send("DELETE", TEAM + "/" + id, owner.cookie(), null).status()).isEqualTo(204);
        awaitGroup(tenant, email, "none");
        assertThat(doors.get("/api/portal/v1/overview", member.cookie()).problem()).isEqualTo("not-a-member");
    }

    @Test
    void aPlatformRoleThatOnlyTheProviderGaveOpensNothing() throws Exception {
        String cookie = new SignedInPeople(system).signInByTheProvidersWordAlone(UUID.randomUUID(), PlatformRole.PLATFORM_ADMIN);
        assertThat(doors.get("/api/console/v1/tenants", cookie).problem()).isEqualTo("role-lacking");
        assertThat(doors.get("/api/me", cookie).body().path("platformRoles")).isEmpty();
    }

    @Test
    void whatIsNoShopIsRefusedAtItsField() throws Exception {
        Visitor stranger = new Visitor(system);
        stranger.register(fresh("bad-input"), PASSWORD);
        for (String[] wrong : new String[][] {
                {"{\"name\":\"  \",\"language\":\"en\",\"timeZone\":\"UTC\"}", "missing-field", "name"},
                {SHOP.formatted("x".repeat(10_000)), "name-too-long", "name"},
                {SHOP.formatted("a\\u0000b"), "invalid-field", "name"},
                {"{\"name\":\"A\",\"language\":\"xx\",\"timeZone\":\"UTC\"}", "invalid-field", "language"},
                {"{\"name\":\"A\",\"language\":\"en\",\"timeZone\":\"Mars/Olympus\"}", "invalid-field", "timeZone"},
                {"{\"name\":\"A\",\"language\":\"en\"}", "missing-field", "timeZone"}}) {
            Doors.Answer refused = doors.send("POST", SIGN_UP, stranger.cookie(), wrong[0]);
            assertThat(refused.status()).as(wrong[0]).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo(wrong[1]);
            assertThat(refused.body().path("field").asText()).isEqualTo(wrong[2]);
        }
        assertThat(doors.get(SIGN_UP, stranger.cookie()).body().path("tenant").isNull()).as("nothing half-made").isTrue();
    }

    @Test
    void signInLeadsNowhereElse() throws Exception {
        Visitor visitor = new Visitor(system);
        assertThat(visitor.signIn("owner@birch.example", DemoPeople.PASSWORD).at().getPath()).isEqualTo("/portal/");
        assertThat(visitor.open(visitor.lumen() + "/sign-in/elsewhere").status()).isEqualTo(404);
    }

    private static Visitor opened(String shop) throws Exception {
        Visitor owner = new Visitor(system);
        owner.register(fresh("owner"), PASSWORD);
        assertThat(open(owner, shop).status()).isEqualTo(200);
        return owner;
    }

    private static Doors.Answer open(Visitor visitor, String name) throws Exception {
        return doors.send("POST", SIGN_UP, visitor.cookie(), SHOP.formatted(name));
    }

    private static Doors.Answer invite(Visitor visitor, String email, String role) throws Exception {
        return doors.send("POST", TEAM, visitor.cookie(), "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
    }

    /** The mail leaves a moment before the identity server has stored what its link is asked for; a person is slower than that. */
    private static String invitation(Visitor owner, String email) throws Exception {
        String link = new Visitor(system).linkIn(email);
        String tenant = tenantOf(owner);
        await("the invitation is stored", () -> invitationsOf(tenant) > 0);
        return link;
    }

    private static String tenantOf(Visitor visitor) throws Exception {
        return doors.get("/api/me", visitor.cookie()).body().path("tenant").path("id").asText();
    }

    private static JsonNode memberOf(Visitor visitor, String email) throws Exception {
        return StreamSupport.stream(doors.get(TEAM, visitor.cookie()).body().path("members").spliterator(), false)
                .filter(member -> member.path("email").asText().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static String step(Visitor visitor, String step) throws Exception {
        return StreamSupport.stream(doors.get("/api/portal/v1/overview", visitor.cookie()).body().path("setUp").spliterator(), false)
                .filter(standing -> standing.path("step").asText().equals(step))
                .map(standing -> standing.path("state").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void awaitStep(Visitor visitor, String step, String state) throws Exception {
        await(step + " is " + state, () -> step(visitor, step).equals(state));
    }

    private static void awaitGroup(String tenant, String email, String group) throws Exception {
        await(email + " is in " + group, () -> groupOf(tenant, email).equals(group));
    }

    /** The group of a member of the tenant's organization; {@code none} for whoever belongs to none. */
    private static String groupOf(String tenant, String email) throws Exception {
        String organization = "/organizations/" + realm.get("/organizations?q=tenant_id:" + tenant).path(0).path("id").asText();
        for (JsonNode group : realm.get(organization + "/groups")) {
            for (JsonNode member : realm.get(organization + "/groups/" + group.path("id").asText() + "/members")) {
                if (member.path("email").asText().equals(email)) {
                    return group.path("name").asText();
                }
            }
        }
        return "none";
    }

    private static int invitationsOf(String tenant) throws Exception {
        return realm.get("/organizations/" + realm.get("/organizations?q=tenant_id:" + tenant).path(0).path("id").asText() + "/invitations").size();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            if (condition.call()) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw new AssertionError("in a minute it did not come about that " + what);
    }

    private static String fresh(String name) {
        return name + "-" + UUID.randomUUID() + "@example.com";
    }
}

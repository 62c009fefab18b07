package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners and leads see and choose of their shop's security. */
class SecurityPageIT {
    private static final String SECURITY = "/api/portal/v1/security";
    private SandboxProcess system;
    private SignedInPeople people;
    private TenantDatabase database;
    private Doors doors;
    private long tenant;
    private UUID store;
    private SignedInPeople.Made made;
    private String owner;

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
        tenant = people.makeTenant("A shop that is guarded");
        store = UUID.randomUUID();
        database.run(tenant, "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (?, ?, 'shopify', 'guarded', 'Guarded', 'UTC', 'en')", tenant, store);
        database.run(tenant, "insert into tenant_plan (tenant_id, plan) values (?, 'growth') on conflict (tenant_id) do update set plan = 'growth'", tenant);
        made = people.member(tenant, Role.OWNER);
        owner = signedIn(made);
    }

    @Test
    void oneSeesAndEndsOnesOwnSessionsAndNobodyElses() throws Exception {
        String second = signedIn(made);
        String third = signedIn(made);
        String other = signedIn(people.member(tenant, Role.OWNER));
        JsonNode sessions = doors.get("/api/me/sessions", owner).body().path("sessions");
        assertThat(sessions).hasSize(3);
        assertThat(sessions.findValuesAsText("current")).containsOnlyOnce("true");
        String others = doors.get("/api/me/sessions", other).body().path("sessions").path(0).path("mark").asText();
        assertThat(doors.send("DELETE", "/api/me/sessions/" + others, owner, null).problem()).as("somebody else's").isEqualTo("not-found");

        String mark = doors.get("/api/me/sessions", second).body().path("sessions").findParents("current").stream()
                .filter(session -> session.path("current").asBoolean()).findFirst().orElseThrow().path("mark").asText();
        assertThat(doors.send("DELETE", "/api/me/sessions/" + mark, owner, null).status()).isEqualTo(204);
        assertThat(doors.get("/api/me", second).status()).isEqualTo(401);
        assertThat(doors.get("/api/me", third).status()).isEqualTo(200);
        assertThat(doors.send("DELETE", "/api/me/sessions", owner, null).status()).isEqualTo(204);
        assertThat(doors.get("/api/me", third).status()).isEqualTo(401);
        assertThat(doors.get("/api/me", owner).status()).isEqualTo(200);
        assertThat(doors.get("/api/me", other).status()).isEqualTo(200);
    }

    @Test
    void failedChecksAreToldWithoutAddressOrOrder() throws Exception {
        String aurora = people.signIn(people.member(SignedInPeople.AURORA, Role.LEAD).person(), Optional.of(SignedInPeople.AURORA));
        Shopper guessing = Shopper.at(system.place(), "wk_demo_aurora");
        guessing.say("Where is my order?");
        guessing.say("1043");
        guessing.say("not.the.one@example.com");

        Doors.Answer answer = doors.get(SECURITY, aurora);
        assertThat(answer.body().path("recent").findValuesAsText("conversation")).contains(guessing.session);
        assertThat(answer.body().path("days").path(0).path("failures").asInt()).isPositive();
        assertThat(answer.body().toString()).doesNotContain("not.the.one", "1043");
    }

    @Test
    void theModeIsChosenByOwnersAndTheSecondOfTwoIsTold() throws Exception {
        String lead = signedIn(people.member(tenant, Role.LEAD));
        assertThat(mode(lead, "match_and_code", "match").problem()).isEqualTo("role-lacking");
        assertThat(mode(owner, "match_and_code", "match").status()).isEqualTo(204);
        assertThat(mode(owner, "match_and_code", "match").problem()).isEqualTo("changed-meanwhile");
        assertThat(mode(owner, "none", "match").problem()).isEqualTo("invalid-field");
        assertThat(doors.get(SECURITY, lead).body().path("shop").path("mode").asText()).isEqualTo("match_and_code");
        assertThat(database.texts(tenant, "select detail from audit_event where action = 'security.mode_changed'")).containsExactly("match → match_and_code");
    }

    @Test
    void aSecretIsToldOnceTwoAreValidWhileOneIsReplacedAndAllCanBeForgotten() throws Exception {
        assertThat(secret("rotate").problem()).as("there is none to replace").isEqualTo("changed-meanwhile");
        String first = secret("make").body().path("secret").asText();
        assertThat(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(secret("make").problem()).isEqualTo("changed-meanwhile");
        String second = secret("rotate").body().path("secret").asText();
        assertThat(second).isNotEqualTo(first);
        Doors.Answer page = doors.get(SECURITY, owner);
        assertThat(page.body().path("shop").path("secret").path("previous").asBoolean()).isTrue();
        assertThat(page.body().toString()).doesNotContain(first, second);
        assertThat(new EverythingKept(system).placesOf(tenant, second)).as("nowhere in the open, the audit trail included").isEmpty();

        assertThat(secret("forget_previous").status()).isEqualTo(200);
        assertThat(doors.get(SECURITY, owner).body().path("shop").path("secret").path("previous").asBoolean()).isFalse();
        assertThat(secret("forget").status()).isEqualTo(200);
        assertThat(doors.get(SECURITY, owner).body().path("shop").path("secret").isNull()).isTrue();
        assertThat(secret("show").problem()).isEqualTo("invalid-field");
        assertThat(database.texts(tenant, "select action from audit_event where action like 'security.secret%' order by at, id"))
                .containsExactly("security.secret_made", "security.secret_rotated", "security.secret_forgotten", "security.secret_forgotten");
    }

    @Test
    void anAddressIsToldOfTicketsOnlyAfterItSaidYesAndTheWordCountsOnce() throws Exception {
        String address = "team-" + UUID.randomUUID() + "@guarded.example";
        assertThat(doors.send("POST", SECURITY + "/recipient", owner, "{\"email\":\"" + address + "\"}").status()).isEqualTo(204);
        JsonNode told = doors.get(SECURITY, owner).body().path("shop").path("recipient");
        assertThat(told.path("address").isNull()).isTrue();
        assertThat(told.path("pending").path("address").asText()).isEqualTo(address);
        assertThat(database.number(tenant, "select count(*) from escalation_recipient")).isZero();
        new Postbox(system.place()).await(address, mail -> mail.path("subject").asText().startsWith("Guarded: shall tickets"));

        assertThat(confirm(tenant + "-" + "A".repeat(43)).json().path("type").asText()).endsWith("link-expired");
        assertThat(confirm("x".repeat(4_000)).status()).isEqualTo(410);
        String word = word();
        assertThat(confirm(SignedInPeople.BIRCH + word.substring(word.indexOf('-'))).status()).as("the same word for another tenant").isEqualTo(410);
        assertThat(confirm(word).status()).isEqualTo(204);
        assertThat(confirm(word).status()).isEqualTo(410);
        assertThat(doors.get(SECURITY, owner).body().path("shop").path("recipient").path("address").asText()).isEqualTo(address);

        assertThat(doors.send("DELETE", SECURITY + "/recipient", owner, null).status()).isEqualTo(204);
        assertThat(database.number(tenant, "select count(*) from escalation_recipient")).isZero();
    }

    @Test
    void aPlanWithoutTheseMailsAndAnAddressThatIsNoneAreRefused() throws Exception {
        assertThat(doors.send("POST", SECURITY + "/recipient", owner, "{\"email\":\"<script>\"}").problem()).isEqualTo("email-invalid");
        database.run(tenant, "update tenant_plan set plan = 'free' where tenant_id = ?", tenant);
        assertThat(doors.send("POST", SECURITY + "/recipient", owner, "{\"email\":\"a@b.example\"}").problem()).isEqualTo("plan-lacking");
        assertThat(doors.get(SECURITY, owner).body().path("shop").path("recipient").path("allowed").asBoolean()).isFalse();
    }

    /** The mails of this system have no link, since it knows no address of its portal: the word is put in place of one that was sent. */
    private String word() throws Exception {
        String secret = "B".repeat(43);
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.run(tenant, "update recipient_wish set token_hash = ? where store_id = ?", hash, store);
        return tenant + "-" + secret;
    }

    private Shopper.Reply confirm(String word) throws Exception {
        return Shopper.post(system.place(), "/confirmations/v1/recipient", Shopper.JSON.writeValueAsString(Map.of("token", word)), Map.of());
    }

    private Doors.Answer mode(String cookie, String wanted, String seen) throws Exception {
        return doors.send("PATCH", SECURITY + "/mode", cookie, "{\"mode\":\"" + wanted + "\",\"seen\":\"" + seen + "\"}");
    }

    private Doors.Answer secret(String action) throws Exception {
        return doors.send("POST", SECURITY + "/customer-secret", owner, "{\"action\":\"" + action + "\"}");
    }

    private String signedIn(SignedInPeople.Made member) throws Exception {
        return people.signIn(member.person(), Optional.of(tenant));
    }
}

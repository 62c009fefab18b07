package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.PlatformRole;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One of our own people looks at a tenant as its owners see it: told to them, noted with both names, and never with what is the shoppers'. */
class VisitIT {
    private static final String VISIT = "/api/console/v1/visit";

    private SignedInPeople people;
    private Doors doors;
    private Postbox postbox;
    private String admin;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        postbox = new Postbox(system.place());
        admin = people.signIn(UUID.randomUUID(), Optional.empty(), PlatformRole.PLATFORM_ADMIN);
    }

    @Test
    void aVisitIsToldToTheOwnersAndListedForThem() throws Exception {
        long tenant = people.makeTenant("Needs a hand");
        SignedInPeople.Made made = people.member(tenant, Role.OWNER);
        String owner = people.signIn(made.person(), Optional.of(tenant));

        assertThat(begin(tenant, "The widget is not seen").status()).isEqualTo(200);
        JsonNode me = doors.get("/api/me", admin).body();
        assertThat(me.path("tenant").path("name").asText()).isEqualTo("Needs a hand");
        assertThat(me.path("visit").path("writes").asBoolean()).isFalse();
        assertThat(doors.get("/api/portal/v1/overview", admin).status()).isEqualTo(200);

        JsonNode mail = postbox.await(people.emailOf(made, Role.OWNER), any -> true);
        assertThat(mail.path("text").asText()).contains("Some Body", "The widget is not seen");
        JsonNode visits = doors.get("/api/portal/v1/visits", owner).body().path("visits");
        assertThat(visits).hasSize(1);
        assertThat(visits.path(0).path("goesOn").asBoolean()).isTrue();

        assertThat(doors.send("DELETE", VISIT, admin, null).status()).isEqualTo(204);
        assertThat(doors.get("/api/portal/v1/overview", admin).problem()).isEqualTo("tenant-not-chosen");
        assertThat(doors.get("/api/portal/v1/visits", owner).body().path("visits").path(0).path("goesOn").asBoolean()).isFalse();
        JsonNode trail = doors.get("/api/portal/v1/audit", owner).body().path("events");
        assertThat(trail.findValuesAsText("action")).containsExactly("visit.ended", "visit.looked", "visit.begun");
        assertThat(trail.findValuesAsText("actorName")).containsOnly("Some Body");
        assertThat(trail.path(1).path("detail").asText()).isEqualTo("GET /api/portal/v1/overview");
    }

    @Test
    void changesTakeAReasonOfTheirOwnAndTheTeamStaysTheShopsOwnMatter() throws Exception {
        long tenant = people.makeTenant("Wants it changed");
        SignedInPeople.Made made = people.member(tenant, Role.OWNER);
        String member = "/api/portal/v1/team/" + made.member();
        begin(tenant, "To look first");

        assertThat(doors.send("PATCH", member, admin, "{}").problem()).isEqualTo("visit-reads-only");
        assertThat(doors.send("POST", VISIT + "/writing", admin, "{\"reason\":\" \"}").problem()).isEqualTo("text-empty");
        JsonNode allowed = doors.send("POST", VISIT + "/writing", admin, "{\"reason\":\"They asked for it\"}").body();
        assertThat(allowed.path("writes").asBoolean()).isTrue();
        assertThat(doors.send("PATCH", member, admin, "{}").problem()).isEqualTo("members-only");
        postbox.await(people.emailOf(made, Role.OWNER), mail -> mail.path("text").asText().contains("They asked for it"));
    }

    @Test
    void whatIsTheShoppersIsNotShown() throws Exception {
        Shopper shopper = Shopper.at(RunningSystem.get().place(), "wk_demo_aurora");
        shopper.say("Where is my order 1042?");
        assertThat(shopper.say("dana.reyes@example.com").verified()).containsExactly("#1042");
        begin(SignedInPeople.AURORA, "To see why it answered so");

        JsonNode told = doors.get("/api/portal/v1/conversations/" + shopper.session, admin).body();
        assertThat(told.path("messages").size()).isPositive();
        assertThat(told.findValues("order")).allMatch(JsonNode::isNull);
        assertThat(told.toString()).doesNotContain("dana.reyes@example.com").doesNotContain("UPS");
        assertThat(doors.get("/api/portal/v1/team", admin).body().findValuesAsText("email")).isNotEmpty().allMatch(email -> email.contains("•••"));
        doors.send("DELETE", VISIT, admin, null);
    }

    @Test
    void aSuspendedTenantCanBeVisitedAndAnUnknownOneCannot() throws Exception {
        people.makeSuspendedTenant();
        assertThat(begin(SignedInPeople.SUSPENDED, "To help them back").status()).isEqualTo(200);
        assertThat(doors.get("/api/portal/v1/overview", admin).status()).isEqualTo(200);
        assertThat(begin(999_999, "Nobody there").problem()).isEqualTo("not-found");
        assertThat(doors.send("POST", VISIT, admin, "{\"tenant\":\"101\",\"reason\":\"\"}").problem()).isEqualTo("text-empty");
    }

    @Test
    void whoseVisitHasEndedIsToldSoUntilTheyLeaveIt() throws Exception {
        String late = people.visitor(SignedInPeople.AURORA, SignedInPeople.Stay.EXPIRED);

        assertThat(doors.get("/api/portal/v1/overview", late).problem()).isEqualTo("visit-over");
        assertThat(doors.get("/api/me", late).body().path("visitOver").asBoolean()).isTrue();
        assertThat(doors.send("POST", VISIT + "/writing", late, "{\"reason\":\"Too late\"}").problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.send("DELETE", VISIT, late, null).status()).isEqualTo(204);
        assertThat(doors.get("/api/me", late).body().path("visitOver").asBoolean()).isFalse();
    }

    private Doors.Answer begin(long tenant, String reason) throws Exception {
        return doors.send("POST", VISIT, admin, "{\"tenant\":\"" + tenant + "\",\"reason\":\"" + reason + "\"}");
    }
}

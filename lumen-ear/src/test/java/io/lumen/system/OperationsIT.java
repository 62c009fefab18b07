package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.PlatformRole;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stuck, who did what, which nodes run: seen by our own people over all tenants. */
class OperationsIT {
    private static final String JOBS = "/api/console/v1/jobs";
    private static final String AUDIT = "/api/console/v1/audit";

    private SandboxProcess system;
    private SignedInPeople people;
    private Doors doors;
    private String admin;

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        admin = people.signIn(UUID.randomUUID(), Optional.empty(), PlatformRole.PLATFORM_ADMIN);
    }

    @Test
    void aDeadLetterIsSeenWithoutItsWordsAndLeavesWhenItIsTriedAgain() throws Exception {
        long tenant = people.makeTenant("Mail was down");
        String recipient = "later-" + tenant + "@example.com";
        UUID id = people.deadLetter(tenant, recipient, "Late but here");

        JsonNode dead = doors.get(JOBS + "?state=dead&tenant=" + tenant, admin).body();
        assertThat(dead.path("jobs")).hasSize(1);
        assertThat(dead.path("jobs").path(0).path("tenantName").asText()).isEqualTo("Mail was down");
        assertThat(dead.path("jobs").path(0).path("lastError").asText()).isEqualTo("MailNotTaken");
        assertThat(dead.toString()).doesNotContain("Secret words").doesNotContain(recipient);
        assertThat(doors.send("POST", JOBS + "/" + tenant + "/" + id + "/retry", admin, null).status()).isEqualTo(204);
        new Postbox(system.place()).await(recipient, mail -> mail.path("subject").asText().equals("Late but here"));
        assertThat(doors.get("/api/console/v1/tenants/" + tenant, admin).body().path("events").findValuesAsText("action")).containsExactly("job.retried");
    }

    @Test
    void whatIsDroppedNeverLeaves() throws Exception {
        long tenant = people.makeTenant("Nobody needs it");
        UUID id = people.deadLetter(tenant, "nobody@example.com", "Too late");
        String drop = JOBS + "/" + tenant + "/" + id + "/drop";

        assertThat(doors.send("POST", drop, admin, "{\"reason\":\"\"}").problem()).isEqualTo("text-empty");
        assertThat(doors.send("POST", drop, admin, "{\"reason\":\"The offer is over\"}").status()).isEqualTo(204);
        assertThat(doors.send("POST", drop, admin, "{\"reason\":\"Again\"}").problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.send("POST", JOBS + "/" + tenant + "/" + id + "/retry", admin, null).problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.get(JOBS + "?tenant=" + tenant, admin).body().path("jobs")).isEmpty();
        JsonNode event = doors.get(AUDIT + "?tenant=" + tenant, admin).body().path("events").path(0);
        assertThat(event.path("action").asText()).isEqualTo("job.dropped");
        assertThat(event.path("detail").asText()).isEqualTo("The offer is over");
    }

    @Test
    void theTrailIsSearchedByTenantActionWordsAndTime() throws Exception {
        long tenant = people.makeTenant("Much happens here");
        suspend(tenant, "Chargeback of June");

        assertThat(actions(AUDIT + "?tenant=" + tenant + "&words=chargeBACK")).containsExactly("tenant.suspended");
        assertThat(actions(AUDIT + "?tenant=" + tenant + "&action=tenant")).containsExactly("tenant.suspended");
        assertThat(actions(AUDIT + "?tenant=" + tenant + "&actor=some%20body")).containsExactly("tenant.suspended");
        assertThat(actions(AUDIT + "?tenant=" + tenant + "&words=100%25")).isEmpty();
        assertThat(actions(AUDIT + "?tenant=" + tenant + "&until=2020-01-01")).isEmpty();
        assertThat(actions(AUDIT + "?tenant=" + tenant + "&from=2020-01-01")).hasSize(1);
        assertThat(actions(AUDIT + "?words=chargeback%20of%20june")).contains("tenant.suspended");
        assertThat(doors.get(AUDIT + "?from=yesterday", admin).body().path("field").asText()).isEqualTo("from");
        assertThat(doors.get(AUDIT + "?after=AAAA", admin).body().path("field").asText()).isEqualTo("after");
    }

    @Test
    void theTrailIsTakenAlongAsAFileWithoutFormulas() throws Exception {
        long tenant = people.makeTenant("=HYPERLINK(1)");
        String owner = people.signIn(people.member(tenant, Role.OWNER).person(), Optional.of(tenant));
        suspend(tenant, "=1+1");
        doors.send("POST", "/api/console/v1/tenants/" + tenant + "/reactivation", admin, "{\"reason\":\"Settled, \\\"thanks\\\"\"}");

        List<String> all = doors.text(AUDIT + "/export?tenant=" + tenant, admin).lines().toList();
        assertThat(all).hasSize(3);
        assertThat(all.get(0)).startsWith("\"at\",\"tenant\"");
        assertThat(all.get(1)).contains("\"Settled, \"\"thanks\"\"\"");
        assertThat(all.get(2)).contains("\"'=1+1\"", "\"'=HYPERLINK(1)\"", "\"Some Body\"");
        assertThat(doors.text("/api/portal/v1/audit/export?words=settled", owner).lines()).hasSize(2);
        assertThat(doors.get("/api/portal/v1/audit?words=settled", owner).body().path("events")).hasSize(1);
    }

    @Test
    void theSystemSaysWhatRunsAndHowFarItsSchemaIs() throws Exception {
        JsonNode state = doors.get("/api/console/v1/system", admin).body();

        assertThat(state.path("nodes").path(0).path("silent").asBoolean()).isFalse();
        assertThat(state.path("nodes").path(0).path("version").asText()).isNotEqualTo("unknown");
        assertThat(state.path("migrations").path(0).path("succeeded").asBoolean()).isTrue();
        assertThat(state.path("migrations").findValuesAsText("description")).contains("visit", "console");
        assertThat(state.path("queue").path("dead").isNumber()).isTrue();
    }

    /** Known to the very next message, on any node: nothing that is remembered is asked whether the tenant is served. */
    @Test
    void theWidgetOfASuspendedShopAloneGoesPoliteAtOnce() throws Exception {
        Shopper aurora = Shopper.at(system.place(), "wk_demo_aurora");
        Shopper birch = Shopper.at(system.place(), "wk_demo_birch");
        assertThat(aurora.say("Hello").status()).isEqualTo(200);
        suspend(SignedInPeople.AURORA, "To try it");
        try {
            Shopper.Reply told = aurora.say("Where is my order?");
            assertThat(told.status()).isEqualTo(403);
            assertThat(told.json().path("type").asText()).isEqualTo("/problems/tenant-suspended");
            assertThat(told.json().path("detail").asText()).contains("not available");
            assertThat(aurora.handOver("{}").status()).isEqualTo(403);
            assertThat(Shopper.post(system.place(), "/widget/v1/sessions", "{\"key\":\"wk_demo_aurora\"}", java.util.Map.of("Origin", system.place().storeOrigin())).status()).isEqualTo(403);
            assertThat(birch.say("Where is my order?").status()).isEqualTo(200);
        } finally {
            doors.send("POST", "/api/console/v1/tenants/101/reactivation", admin, "{\"reason\":\"Tried\"}");
        }
        assertThat(aurora.say("Where is my order?").status()).as("nothing was lost").isEqualTo(200);
    }

    private void suspend(long tenant, String reason) throws Exception {
        assertThat(doors.send("POST", "/api/console/v1/tenants/" + tenant + "/suspension", admin, "{\"reason\":\"" + reason + "\"}").status()).isEqualTo(204);
    }

    private List<String> actions(String path) throws Exception {
        return StreamSupport.stream(doors.get(path, admin).body().path("events").spliterator(), false).map(event -> event.path("action").asText()).toList();
    }
}

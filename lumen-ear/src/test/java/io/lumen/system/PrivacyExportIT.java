package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything of a tenant in one archive: whole, checkable, without secrets, and for nobody else. */
class PrivacyExportIT {
    private static final String EXPORTS = "/api/portal/v1/privacy/exports";
    private static SandboxProcess system;
    private static SignedInPeople people;
    private static TenantDatabase database;
    private static Doors doors;

    @BeforeAll
    static void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
        system.controlStore("{\"reset\":true}");
    }

    @Test
    void theArchiveHoldsEverythingOnceAndItsManifestIsSigned() throws Exception {
        Shopper shopper = Shopper.at(system.place(), "wk_demo_aurora");
        shopper.say("Where is my order?\n{\"role\":\"agent\"}");
        shopper.say("1042");
        shopper.say("dana.reyes@example.com");
        shopper.handOver("{\"reason\":\"=cmd|' /C calc'!A0\",\"contactEmail\":\"left.behind@example.com\"}");
        String owner = owner(SignedInPeople.AURORA);

        Archive archive = exported(SignedInPeople.AURORA, owner);

        assertThat(archive.files().keySet()).startsWith("README.txt", "manifest.json", "manifest.sig").contains("data/messages.jsonl", "data/tickets.jsonl", "data/members.jsonl");
        assertThat(archive.holds(system, "manifest.json", "manifest.sig")).isTrue();
        for (JsonNode file : archive.json("manifest.json").path("files")) {
            String name = file.path("name").asText();
            assertThat(archive.sha256(name)).as(name).isEqualTo(file.path("sha256").asText());
            if (name.endsWith(".jsonl")) {
                assertThat(archive.lines(name)).as(name).hasSize(file.path("records").asInt());
            }
        }
        assertThat(archive.lines("data/conversations.jsonl")).filteredOn(line -> line.path("id").asText().equals(shopper.session)).singleElement()
                .satisfies(line -> assertThat(line.path("shopper_email").asText()).isEqualTo("dana.reyes@example.com"));
        assertThat(archive.lines("data/messages.jsonl")).filteredOn(line -> line.path("conversation_id").asText().equals(shopper.session))
                .anySatisfy(line -> assertThat(line.path("body").asText()).isEqualTo("Where is my order?\n{\"role\":\"agent\"}"));
        assertThat(archive.lines("data/tickets.jsonl")).anySatisfy(line -> {
            assertThat(line.path("contact").asText()).isEqualTo("left.behind@example.com");
            assertThat(line.path("orders").asText()).contains("#1042");
            assertThat(line.path("remark").asText()).isEqualTo("=cmd|' /C calc'!A0");
        });
        assertThat(archive.text("README.txt")).contains("Everything Lumen keeps of your account", "data/messages.jsonl", "keyed digest");
    }

    @Test
    void whatGivesPowerStaysHereAndIsNamed() throws Exception {
        Archive archive = exported(SignedInPeople.AURORA, owner(SignedInPeople.AURORA));

        JsonNode leftOut = archive.json("manifest.json").path("leftOut");
        assertThat(leftOut.path("store_connection.sealed_token").asText()).isEqualTo("secret");
        assertThat(leftOut.path("conversation.token_hashes").asText()).isEqualTo("secret");
        String all = String.join("\n", archive.files().keySet().stream().filter(name -> name.startsWith("data/")).map(archive::text).toList());
        assertThat(all).doesNotContain("token_hashes", "sealed_", "holder_hash", "\\\\x");
        assertThat(all).as("another tenant's").doesNotContain("\"tenant_id\":102");
    }

    @Test
    void itIsToldByMailAndHandedToOwnersOfTheTenantOnly() throws Exception {
        SignedInPeople.Made asking = people.member(SignedInPeople.AURORA, Role.OWNER);
        String owner = people.signIn(asking.person(), Optional.of(SignedInPeople.AURORA));
        UUID id = ready(SignedInPeople.AURORA, owner);

        JsonNode mail = new Postbox(system.place()).await("owner-" + asking.member() + "@example.com", any -> true);
        assertThat(mail.path("subject").asText()).isEqualTo("Your data is ready to be taken away");
        assertThat(mail.path("text").asText()).contains("7 days", "owners who are signed in").doesNotContain(id.toString());

        String path = EXPORTS + "/" + id + "/archive";
        assertThat(Archive.download(system, path, owner).status()).isEqualTo(200);
        assertThat(doors.get(path, owner(SignedInPeople.BIRCH)).problem()).as("the id of another tenant's").isEqualTo("not-found");
        assertThat(doors.get(path, signedIn(SignedInPeople.AURORA, Role.LEAD)).problem()).isEqualTo("role-lacking");
        assertThat(doors.get(EXPORTS + "/" + UUID.randomUUID() + "/archive", owner).problem()).isEqualTo("not-found");
        assertThat(Archive.download(system, path, "lumen=" + "A".repeat(43)).status()).isEqualTo(401);
        assertThat(database.texts(SignedInPeople.AURORA, "select action from audit_event where subject = ? order by at", id.toString()))
                .containsExactly("export.asked", "export.ready", "export.downloaded");
    }

    @Test
    void afterAWeekItIsGoneAtOnceAndItsRowsWithTheNextRound() throws Exception {
        long tenant = people.makeTenant("Exports that expire");
        String owner = owner(tenant);
        UUID id = ready(tenant, owner);
        database.run(tenant, "update data_export set expires_at = now() where id = ?", id);

        assertThat(Archive.download(system, EXPORTS + "/" + id + "/archive", owner).status()).isEqualTo(404);
        assertThat(doors.get("/api/portal/v1/privacy", owner).body().path("exports").path(0).path("status").asText()).isEqualTo("expired");
        database.dailyRound();
        assertThat(database.number(tenant, "select count(*) from data_export_part where export_id = ?", id)).isZero();
        assertThat(database.texts(tenant, "select status from data_export where id = ?", id)).containsExactly("expired");
    }

    @Test
    void oneIsWrittenAtATimeAndOneThatWasLeftInTheMiddleIsFinished() throws Exception {
        long tenant = people.makeTenant("Exports that are interrupted");
        String owner = owner(tenant);
        UUID left = UUID.randomUUID();
        // As a node leaves it that dies: under way, and with no job behind it until another takes the job up.
        database.run(tenant, """
                insert into data_export (tenant_id, id, status, asked_by, locale, asked_at, place) values (?, ?, 'writing', ?, 'fr', now(), '{"kind":9,"after":[],"seq":1}')""",
                tenant, left, UUID.randomUUID());
        assertThat(doors.send("POST", EXPORTS, owner, "").problem()).isEqualTo("already-under-way");

        database.run(tenant, "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('privacy-export', ?, now(), false, 1)", tenant + ":" + left);
        database.await(tenant, "select 1 from data_export where id = ? and status = 'ready'", left);
        assertThat(doors.send("POST", EXPORTS, owner, "").status()).isEqualTo(202);
    }

    private static Archive exported(long tenant, String owner) throws Exception {
        UUID id = ready(tenant, owner);
        Archive archive = Archive.download(system, EXPORTS + "/" + id + "/archive", owner);
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.type()).isEqualTo("application/zip");
        return archive;
    }

    private static UUID ready(long tenant, String owner) throws Exception {
        database.await(tenant, "select 1 where not exists (select from data_export where status = 'writing')");
        Doors.Answer asked = doors.send("POST", EXPORTS, owner, "");
        assertThat(asked.status()).as(asked.problem()).isEqualTo(202);
        UUID id = UUID.fromString(asked.body().path("id").asText());
        database.await(tenant, "select 1 from data_export where id = ? and status = 'ready'", id);
        return id;
    }

    private static String owner(long tenant) throws Exception {
        return signedIn(tenant, Role.OWNER);
    }

    private static String signedIn(long tenant, Role role) throws Exception {
        return people.signIn(people.member(tenant, role).person(), Optional.of(tenant));
    }
}

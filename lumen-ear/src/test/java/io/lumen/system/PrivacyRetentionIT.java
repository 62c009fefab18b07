package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept for how long: said before, done by the daily round, and not a day less than the bounds. */
class PrivacyRetentionIT {
    private static final String RETENTION = "/api/portal/v1/privacy/retention";
    private TenantDatabase database;
    private Doors doors;
    private long tenant;
    private String owner;
    private UUID store;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        SignedInPeople people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
        tenant = people.makeTenant("A tenant with a past");
        owner = people.signIn(people.member(tenant, Role.OWNER).person(), Optional.of(tenant));
        store = UUID.randomUUID();
        database.run(tenant, "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (?, ?, 'shopify', 'past', 'Past', 'UTC', 'en')", tenant, store);
    }

    @Test
    void theScreenSaysWhatWillGoAndTheRoundTakesExactlyThat() throws Exception {
        UUID old = conversation(400);
        UUID soon = conversation(340);
        UUID young = conversation(1);
        UUID withTicket = conversation(400);
        ticket(withTicket, 300, 1);

        JsonNode rule = rule("conversations");
        assertThat(rule.path("days").asInt()).isEqualTo(365);
        assertThat(rule.path("goesNext").asInt()).isEqualTo(1);
        assertThat(rule.path("goesSoon").asInt()).isEqualTo(2);
        assertThat(doors.get(RETENTION + "/conversations/preview?days=30", owner).body().path("goes").asInt()).isEqualTo(2);

        database.dailyRound();
        assertThat(database.texts(tenant, "select id::text from conversation")).containsExactlyInAnyOrder(soon.toString(), young.toString(), withTicket.toString());
        assertThat(database.number(tenant, "select count(*) from message where conversation_id = ?", old)).isZero();
        assertThat(database.number(tenant, "select conversations from usage_day where day = (now() at time zone 'UTC')::date - 400")).as("what was counted stays").isEqualTo(2);

        assertThat(choose("conversations", 30, 365).status()).isEqualTo(204);
        database.dailyRound();
        assertThat(database.texts(tenant, "select id::text from conversation")).containsExactlyInAnyOrder(young.toString(), withTicket.toString());
    }

    @Test
    void ticketsGoWithTheirConversationsAndOldAuditGoesButNeverOfTheLastYear() throws Exception {
        UUID conversation = conversation(800);
        ticket(conversation, 800, 1);
        database.run(tenant, "insert into audit_event (tenant_id, id, at, actor, action, subject) values (?, ?, now() - interval '1200 days', 'system', 'a.old', 'x')", tenant, UUID.randomUUID());
        database.run(tenant, "insert into audit_event (tenant_id, id, at, actor, action, subject) values (?, ?, now() - interval '300 days', 'system', 'a.young', 'x')", tenant, UUID.randomUUID());

        database.dailyRound();
        assertThat(database.number(tenant, "select count(*) from ticket")).isZero();
        assertThat(database.number(tenant, "select count(*) from conversation")).isZero();
        assertThat(database.texts(tenant, "select action from audit_event where action like 'a.%'")).containsExactly("a.young");
        assertThat(database.number(tenant, "select audit_retire(now(), 100)")).as("the database itself holds to a year").isZero();
    }

    @Test
    void boundsHoldAndTheSecondOfTwoIsTold() throws Exception {
        assertThat(choose("conversations", 29, 365).problem()).isEqualTo("invalid-field");
        assertThat(choose("conversations", 1096, 365).problem()).isEqualTo("invalid-field");
        assertThat(choose("audit", 364, 1095).problem()).isEqualTo("invalid-field");
        assertThat(choose("everything", 100, 100).problem()).isEqualTo("not-found");
        assertThat(doors.send("PATCH", RETENTION + "/tickets", owner, "{\"days\":\"100\",\"seen\":730}").problem()).isEqualTo("wrong-type");
        assertThat(doors.get(RETENTION + "/tickets/preview?days=-1", owner).problem()).isEqualTo("invalid-field");

        assertThat(choose("tickets", 400, 730).status()).isEqualTo(204);
        assertThat(choose("tickets", 100, 730).problem()).isEqualTo("changed-meanwhile");
        assertThat(rule("tickets").path("days").asInt()).isEqualTo(400);
        assertThat(database.texts(tenant, "select detail from audit_event where action = 'retention.changed'")).containsExactly("730 → 400");
    }

    private Doors.Answer choose(String kind, int days, int seen) throws Exception {
        return doors.send("PATCH", RETENTION + "/" + kind, owner, "{\"days\":" + days + ",\"seen\":" + seen + "}");
    }

    private JsonNode rule(String kind) throws Exception {
        for (JsonNode rule : doors.get("/api/portal/v1/privacy", owner).body().path("retention")) {
            if (rule.path("kind").asText().equals(kind)) {
                return rule;
            }
        }
        throw new AssertionError("no rule for " + kind);
    }

    private UUID conversation(int daysAgo) throws Exception {
        UUID id = UUID.randomUUID();
        String then = "now() - interval '" + daysAgo + " days'";
        database.run(tenant, "insert into conversation (tenant_id, id, store_id, token_hashes, locale, started_at, last_active_at, expires_at, state, last_seq) "
                + "values (?, ?, ?, '{}', 'en', " + then + ", " + then + ", " + then + ", '{}', 1)", tenant, id, store);
        database.run(tenant, "insert into message (tenant_id, conversation_id, seq, id, role, at, body) values (?, ?, 1, ?, 'shopper', " + then + ", 'hello')", tenant, id, UUID.randomUUID());
        return id;
    }

    private void ticket(UUID conversation, int daysAgo, int number) throws Exception {
        database.run(tenant, "insert into ticket (tenant_id, id, number, conversation_id, store_id, status, reason, opened_at, mood) "
                + "values (?, ?, ?, ?, ?, 'open', 'unhappy', now() - interval '" + daysAgo + " days', 'neutral')", tenant, UUID.randomUUID(), number, conversation, store);
    }
}

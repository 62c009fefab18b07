package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of an account: asked for, taken back, carried out. */
class PrivacyClosingIT {
    private static final String CLOSING = "/api/portal/v1/privacy/closing";
    private SandboxProcess system;
    private SignedInPeople people;
    private TenantDatabase database;
    private Doors doors;
    private long tenant;
    private SignedInPeople.Made made;
    private String owner;

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
        tenant = people.makeTenant("Short Lived Ltd");
        made = people.member(tenant, Role.OWNER);
        owner = people.signIn(made.person(), Optional.of(tenant));
    }

    @Test
    void nothingHappensInPassing() throws Exception {
        assertThat(ask("short lived", "we stop").problem()).isEqualTo("name-differs");
        assertThat(ask("Short Lived Ltd", " ").problem()).isEqualTo("text-empty");
        assertThat(ask("Short Lived Ltd", "x".repeat(10_000)).problem()).isEqualTo("text-too-long");
        assertThat(ask("Short Lived Ltd", "x".repeat(1_001)).problem()).isEqualTo("invalid-field");
        assertThat(doors.send("POST", CLOSING, owner, "{}").problem()).isEqualTo("missing-field");
        assertThat(doors.send("DELETE", CLOSING, owner, null).problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.get("/api/portal/v1/overview", owner).status()).isEqualTo(200);
    }

    @Test
    void whileItIsClosingTheChatIsPolitelyAwayAndOwnersMayTakeItBack() throws Exception {
        String key = shop();
        String agent = people.signIn(people.member(tenant, Role.AGENT).person(), Optional.of(tenant));
        assertThat(ask(" Short Lived Ltd ", "Moving on, write to me@example.com").status()).isEqualTo(204);

        assertThat(doors.get("/api/portal/v1/overview", owner).problem()).isEqualTo("account-closing");
        assertThat(doors.get("/api/portal/v1/overview", agent).problem()).isEqualTo("account-closing");
        assertThat(doors.get("/api/me", agent).body().path("tenant").path("status").asText()).isEqualTo("closing");
        assertThat(doors.get("/api/portal/v1/privacy", owner).body().path("closing").path("dueAt").asText()).isNotEmpty();
        assertThat(doors.get("/api/portal/v1/privacy", agent).problem()).isEqualTo("role-lacking");
        assertThat(begin(key).json().path("type").asText()).endsWith("tenant-suspended");
        assertThat(new Postbox(system.place()).await("owner-" + made.member() + "@example.com", mail -> mail.path("subject").asText().contains("closed")).path("subject").asText())
                .isEqualTo("Short Lived Ltd: the account is being closed");
        assertThat(database.texts(tenant, "select reason from tenant_closing where tenant_id = ?", tenant)).singleElement().satisfies(reason -> assertThat(reason).doesNotContain("me@example.com"));
        assertThat(doors.send("DELETE", CLOSING, agent, null).problem()).isEqualTo("role-lacking");

        assertThat(doors.send("DELETE", CLOSING, owner, null).status()).isEqualTo(204);
        assertThat(doors.get("/api/portal/v1/overview", owner).status()).isEqualTo(200);
        assertThat(database.texts(tenant, "select action from audit_event where tenant_id = ? order by at, id", tenant)).containsExactly("tenant.closing_asked", "tenant.closing_taken_back");
    }

    @Test
    void afterThirtyDaysNothingIsLeftButANumberAndTheRecordOfTheClosing() throws Exception {
        String key = shop();
        Shopper shopper = Shopper.of(system.place(), begin(key));
        shopper.say("Where is my order?");
        shopper.handOver("{\"reason\":\"help\"}");
        database.run(tenant, "insert into policy_text (tenant_id, store_id, id, locale, title, body) select tenant_id, id, ?, 'en', 'Shipping', 'Soon.' from store where tenant_id = lumen_tenant()", UUID.randomUUID());
        assertThat(ask("Short Lived Ltd", "we stop").status()).isEqualTo(204);
        assertThat(database.texts(tenant, "select (due_at - asked_at)::text from tenant_closing where tenant_id = ?", tenant)).containsExactly("30 days");

        database.dailyRound();
        assertThat(database.texts(tenant, "select status from tenant where tenant_id = ?", tenant)).as("not before its day").containsExactly("closing");
        database.run(tenant, "update tenant_closing set due_at = now() where tenant_id = ?", tenant);
        database.dailyRound();

        assertThat(database.texts(tenant, "select status || ' ' || name from tenant where tenant_id = ?", tenant)).containsExactly("closed Closed account");
        assertThat(database.texts(tenant, "select action from audit_event where tenant_id = ? order by at, id", tenant)).containsExactly("tenant.closing_asked", "tenant.closed");
        assertThat(database.texts(tenant, "select channel from outbox_message where tenant_id = ?", tenant)).as("what others have yet to be told").containsExactly("identity-closing");
        assertThat(database.texts(tenant, "select erased_at::text from tenant_closing where tenant_id = ?", tenant)).containsOnlyNulls();
        database.run(tenant, "update outbox_message set status = 'sent' where tenant_id = ?", tenant);
        database.dailyRound();
        assertThat(database.number(tenant, "select count(*) from tenant_closing where closed_at is not null and erased_at is not null and reason is null and tenant_id = ?", tenant)).isEqualTo(1);
        for (String table : database.texts(tenant, "select tablename from pg_tables where schemaname = 'public' and tablename !~ '_p[0-9]+$' and tablename in "
                + "(select table_name from information_schema.columns where column_name = 'tenant_id')")) {
            if (!table.matches("tenant|tenant_closing|audit_event")) {
                assertThat(database.number(tenant, "select count(*) from \"" + table + "\" where tenant_id = " + tenant)).as(table).isZero();
            }
        }
        assertThat(doors.get("/api/me", owner).body().path("tenants")).isEmpty();
        assertThat(doors.get("/api/portal/v1/overview", owner).problem()).isEqualTo("not-a-member");
    }

    /** Even with the serving role in hand nobody empties a tenant that is not closed. */
    @Test
    void theDatabaseRefusesToEmptyATenantThatIsNotClosed() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.number(tenant, "select closed_tenant_erase('member', 10)"))
                .hasMessageContaining("not closed");
    }

    private Doors.Answer ask(String name, String reason) throws Exception {
        return doors.send("POST", CLOSING, owner, Shopper.JSON.writeValueAsString(Map.of("name", name, "reason", reason)));
    }

    private String shop() throws Exception {
        UUID store = UUID.randomUUID();
        String key = "wk_" + UUID.randomUUID();
        database.run(tenant, "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (?, ?, 'shopify', 'short', 'Short', 'UTC', 'en')", tenant, store);
        database.run(tenant, "insert into allowed_origin (tenant_id, store_id, origin) values (?, ?, ?)", tenant, store, system.place().storeOrigin());
        database.run(tenant, "insert into widget_key (key, tenant_id, store_id) values (?, ?, ?)", key, tenant, store);
        return key;
    }

    private Shopper.Reply begin(String key) throws Exception {
        return Shopper.post(system.place(), "/widget/v1/sessions", "{\"key\":\"" + key + "\"}", Map.of("Origin", system.place().storeOrigin()));
    }
}

package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month's figures: counted from the data while a day lasts, written down when it is over, and the same both ways. */
class UsageIT {
    private static final String USAGE = "/api/portal/v1/usage";
    private TenantDatabase database;
    private Doors doors;
    private long tenant;
    private String viewer;
    private UUID store;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        SignedInPeople people = new SignedInPeople(system);
        database = new TenantDatabase(system);
        doors = new Doors(system);
        tenant = people.makeTenant("A shop in use");
        viewer = people.signIn(people.member(tenant, Role.VIEWER).person(), Optional.of(tenant));
        store = UUID.randomUUID();
        database.run(tenant, "insert into store (tenant_id, id, platform, shop, name, time_zone, locale) values (?, ?, 'shopify', 'used', 'Used', 'UTC', 'en')", tenant, store);
    }

    @Test
    void whatIsWrittenDownSaysWhatTheDataSaid() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusMonths(1).withDayOfMonth(10);
        conversation(day, true, 3);
        conversation(day, false, 2);
        conversation(day.plusDays(1), false, 1);
        rehearsal(day);
        String month = "?month=" + YearMonth.from(day);

        JsonNode counted = doors.get(USAGE + month, viewer).body();
        assertThat(figures(counted, day)).isEqualTo("2 conversations, 5 turns, 1 verified, 1 tickets");
        assertThat(figures(counted, day.plusDays(1))).isEqualTo("1 conversations, 1 turns, 0 verified, 0 tickets");
        assertThat(figures(counted, day.plusDays(2))).isEqualTo("0 conversations, 0 turns, 0 verified, 0 tickets");
        assertThat(counted.path("days")).hasSize(YearMonth.from(day).lengthOfMonth());

        database.dailyRound();
        assertThat(database.number(tenant, "select count(*) from usage_day")).isPositive();
        assertThat(doors.get(USAGE + month, viewer).body()).isEqualTo(counted);
        database.run(tenant, "delete from ticket");
        database.run(tenant, "delete from conversation");
        assertThat(doors.get(USAGE + month, viewer).body().path("days")).as("when the conversations are gone").isEqualTo(counted.path("days"));
    }

    @Test
    void todayIsCountedFromTheData() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        conversation(today, false, 4);
        database.dailyRound();
        conversation(today, false, 1);

        JsonNode month = doors.get(USAGE, viewer).body();
        assertThat(figures(month, today)).isEqualTo("2 conversations, 5 turns, 0 verified, 0 tickets");
        assertThat(month.path("plan").asText()).isEqualTo("free");
    }

    @Test
    void monthsWithoutAnythingAndWhatIsNoMonthAreRefused() throws Exception {
        assertThat(doors.get(USAGE, viewer).body().path("days")).isNotEmpty();
        assertThat(doors.get(USAGE + "?month=1999-01", viewer).problem()).isEqualTo("invalid-field");
        assertThat(doors.get(USAGE + "?month=2999-01", viewer).problem()).isEqualTo("invalid-field");
        assertThat(doors.get(USAGE + "?month=%3Cscript%3E", viewer).problem()).isEqualTo("invalid-field");
    }

    private static String figures(JsonNode month, LocalDate wanted) {
        for (JsonNode day : month.path("days")) {
            if (day.path("day").asText().equals(wanted.toString())) {
                return "%s conversations, %s turns, %s verified, %s tickets".formatted(day.path("conversations"), day.path("turns"), day.path("verified"), day.path("tickets"));
            }
        }
        throw new AssertionError(wanted + " is not in the month");
    }

    private void conversation(LocalDate day, boolean told, int turns) throws Exception {
        UUID id = conversation(day, false);
        for (int turn = 1; turn <= turns; turn++) {
            message(id, day, turn * 2 - 1, "shopper", null);
            message(id, day, turn * 2, "assistant", told ? "#1042" : null);
        }
        if (!told) {
            return;
        }
        ticket(id, day);
    }

    private void rehearsal(LocalDate day) throws Exception {
        message(conversation(day, true), day, 1, "shopper", null);
    }

    private UUID conversation(LocalDate day, boolean rehearsal) throws Exception {
        UUID id = UUID.randomUUID();
        String then = "timestamptz '" + day + "T00:00:01Z'";
        database.run(tenant, "insert into conversation (tenant_id, id, store_id, token_hashes, locale, started_at, last_active_at, expires_at, state, rehearsal) "
                + "values (?, ?, ?, '{}', 'en', " + then + ", " + then + ", " + then + ", '{}', ?)", tenant, id, store, rehearsal);
        return id;
    }

    private void message(UUID conversation, LocalDate day, int seq, String role, String reveals) throws Exception {
        database.run(tenant, "insert into message (tenant_id, conversation_id, seq, id, role, at, body, reveals_order) values (?, ?, ?, ?, ?, timestamptz '" + day + "T00:00:02Z', 'x', ?)",
                tenant, conversation, seq, UUID.randomUUID(), role, reveals);
    }

    private void ticket(UUID conversation, LocalDate day) throws Exception {
        long number = database.number(tenant, "select count(*) + 1 from ticket");
        database.run(tenant, "insert into ticket (tenant_id, id, number, conversation_id, store_id, status, reason, opened_at, mood) "
                + "values (?, ?, ?, ?, ?, 'open', 'unhappy', timestamptz '" + day + "T00:00:03Z', 'neutral')", tenant, UUID.randomUUID(), (int) number, conversation, store);
    }
}

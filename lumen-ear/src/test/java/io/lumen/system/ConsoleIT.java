package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.PlatformRole;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our own people see and do across tenants. */
class ConsoleIT {
    private static final String TENANTS = "/api/console/v1/tenants";

    private SignedInPeople people;
    private Doors doors;
    private String admin;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        admin = people.signIn(UUID.randomUUID(), Optional.empty(), PlatformRole.PLATFORM_ADMIN);
    }

    @Test
    void aTenantIsFoundByPartOfItsNameAndByItsNumber() throws Exception {
        assertThat(names(doors.get(TENANTS + "?words=auro", admin).body())).contains("Aurora").doesNotContain("Birch");
        assertThat(names(doors.get(TENANTS + "?words=102", admin).body())).contains("Birch").doesNotContain("Aurora");
        assertThat(names(doors.get(TENANTS + "?words=%25", admin).body())).as("a percent sign is a percent sign").isEmpty();
        assertThat(names(doors.get(TENANTS + "?words=urora&status=suspended", admin).body())).isEmpty();
        assertThat(names(doors.get(TENANTS + "?words=aurora&plan=growth", admin).body())).containsExactly("Aurora");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        for (int i = 0; i < 120; i++) {
            people.makeTenant("Paged " + (i % 7));
        }
        for (String order : List.of("name", "newest")) {
            Set<String> seen = new HashSet<>();
            int told = 0;
            String after = "";
            do {
                JsonNode page = doors.get(TENANTS + "?words=paged&order=" + order + after, admin).body();
                for (JsonNode tenant : page.path("tenants")) {
                    seen.add(tenant.path("id").asText());
                    told++;
                }
                after = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : null;
            } while (after != null);
            assertThat(seen).as(order).hasSizeGreaterThanOrEqualTo(120);
            assertThat(told).as(order).isEqualTo(seen.size());
        }
    }

    @Test
    void aSuspendedTenantIsTurnedAwayPolitelyUntilItIsTakenUpAgain() throws Exception {
        long tenant = people.makeTenant("Late with everything");
        String owner = people.signIn(people.member(tenant, Role.OWNER).person(), Optional.of(tenant));
        assertThat(doors.get("/api/portal/v1/team", owner).status()).isEqualTo(200);

        assertThat(doors.send("POST", TENANTS + "/" + tenant + "/suspension", admin, "{\"reason\":\"Complaints of shoppers\"}").status()).isEqualTo(204);
        assertThat(doors.get("/api/portal/v1/team", owner).problem()).isEqualTo("account-suspended");
        assertThat(doors.get("/api/me", owner).body().path("tenant").path("status").asText()).isEqualTo("suspended");
        assertThat(doors.send("POST", TENANTS + "/" + tenant + "/suspension", admin, "{\"reason\":\"Again\"}").problem()).isEqualTo("changed-meanwhile");

        assertThat(doors.send("POST", TENANTS + "/" + tenant + "/reactivation", admin, "{\"reason\":\"Settled\"}").status()).isEqualTo(204);
        assertThat(doors.get("/api/portal/v1/team", owner).status()).isEqualTo(200);
        JsonNode events = doors.get(TENANTS + "/" + tenant, admin).body().path("events");
        assertThat(events.path(0).path("action").asText()).isEqualTo("tenant.reactivated");
        assertThat(events.path(1).path("detail").asText()).isEqualTo("Complaints of shoppers");
    }

    @Test
    void badInputIsRefusedAtItsField() throws Exception {
        assertThat(doors.get(TENANTS + "?status=asleep", admin).body().path("field").asText()).isEqualTo("status");
        assertThat(doors.get(TENANTS + "?order=random", admin).body().path("field").asText()).isEqualTo("order");
        assertThat(doors.get(TENANTS + "?after=AAAA", admin).body().path("field").asText()).isEqualTo("after");
        assertThat(doors.get(TENANTS + "?words=" + "a".repeat(201), admin).body().path("field").asText()).isEqualTo("words");
        assertThat(doors.get(TENANTS + "?words=%00", admin).body().path("field").asText()).isEqualTo("words");
        assertThat(doors.get(TENANTS + "/1%20or%201", admin).body().path("field").asText()).isEqualTo("id");
        assertThat(doors.get(TENANTS + "/999999", admin).problem()).isEqualTo("not-found");
        assertThat(doors.send("POST", TENANTS + "/101/suspension", admin, "{\"reason\":\"  \"}").problem()).isEqualTo("text-empty");
        assertThat(doors.send("POST", TENANTS + "/999999/suspension", admin, "{\"reason\":\"None such\"}").problem()).isEqualTo("not-found");
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("tenants").spliterator(), false).map(tenant -> tenant.path("name").asText()).toList();
    }
}

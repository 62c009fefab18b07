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
        assertThat(names(doors.get(TENANTS + "?words=BI", admin).body())).as("two letters are a beginning").contains("Birch");
        assertThat(names(doors.get(TENANTS + "?words=ir", admin).body())).doesNotContain("Birch");
        assertThat(names(doors.get(TENANTS + "?words=%25", admin).body())).as("a percent sign is a percent sign").isEmpty();
        assertThat(names(doors.get(TENANTS + "?words=urora&status=suspended", admin).body())).isEmpty();
        assertThat(names(doors.get(TENANTS + "?words=aurora&plan=growth", admin).body())).containsExactly("Aurora");
    }

    @Test
    void aTenantIsFoundByPartOfItsShopsHandle() throws Exception {
        long tenant = people.makeTenant("Named otherwise");
        String shop = "handle-" + Long.toHexString(tenant);
        people.makeShop(tenant, shop);

        assertThat(names(doors.get(TENANTS + "?words=" + shop.substring(3, 12).toUpperCase(java.util.Locale.ROOT), admin).body())).contains("Named otherwise");
        assertThat(doors.get(TENANTS + "?words=" + shop, admin).body().path("tenants").path(0).path("shop").asText()).isEqualTo(shop);
    }

    @Test
    void aTenantIsSeenFromTheOutside() throws Exception {
        JsonNode aurora = doors.get(TENANTS + "/101", admin).body();

        assertThat(aurora.path("shops").path(0).path("shop").asText()).isEqualTo("aurora");
        assertThat(aurora.path("shops").path(0).path("connected").asBoolean()).isTrue();
        assertThat(aurora.path("month").path("conversations").isNumber()).isTrue();
        people.member(people.makeTenant("Somebody else"), Role.OWNER);
        long tenant = people.makeTenant("With people");
        SignedInPeople.Made lead = people.member(tenant, Role.LEAD);
        JsonNode seen = doors.get(TENANTS + "/" + tenant, admin).body();
        assertThat(seen.path("people")).hasSize(1);
        assertThat(seen.path("people").path(0).path("email").asText()).isEqualTo("l•••@e•••");
        assertThat(seen.toString()).doesNotContain(people.emailOf(lead, Role.LEAD));
    }

    @Test
    void whatIsAgreedOnHoldsUntilItEndsAndStandsInTheTrail() throws Exception {
        long tenant = people.makeTenant("Trying the large plan");
        String owner = people.signIn(people.member(tenant, Role.OWNER).person(), Optional.of(tenant));
        String agreements = TENANTS + "/" + tenant + "/agreements";
        String soon = java.time.Instant.now().plusSeconds(3_600).toString();

        assertThat(doors.get("/api/portal/v1/overview", owner).body().path("plan").asText()).isEqualTo("free");
        assertThat(doors.send("POST", agreements, admin, agreement("plan", "scale", soon)).status()).isEqualTo(204);
        assertThat(doors.get("/api/portal/v1/overview", owner).body().path("plan").asText()).isEqualTo("scale");
        assertThat(doors.get(TENANTS + "/" + tenant, admin).body().path("agreements").path(0).path("reason").asText()).isEqualTo("A trial");
        assertThat(doors.send("POST", agreements + "/plan/end", admin, "{\"reason\":\"Trial over\"}").status()).isEqualTo(204);
        assertThat(doors.get("/api/portal/v1/overview", owner).body().path("plan").asText()).isEqualTo("free");
        assertThat(doors.send("POST", agreements + "/plan/end", admin, "{\"reason\":\"Again\"}").problem()).isEqualTo("not-found");
        JsonNode events = doors.get(TENANTS + "/" + tenant, admin).body().path("events");
        assertThat(events.findValuesAsText("action")).containsExactly("entitlement.ended", "entitlement.agreed");
        assertThat(events.path(0).path("actorName").asText()).isEqualTo("Some Body");
    }

    @Test
    void anAgreementThatCannotBeIsRefusedAtItsField() throws Exception {
        String agreements = TENANTS + "/101/agreements";
        String soon = java.time.Instant.now().plusSeconds(3_600).toString();
        assertThat(doors.send("POST", agreements, admin, agreement("plan", "gold", soon)).body().path("field").asText()).isEqualTo("value");
        assertThat(doors.send("POST", agreements, admin, agreement("limit.verification_per_tenant", "0", soon)).body().path("field").asText()).isEqualTo("value");
        assertThat(doors.send("POST", agreements, admin, agreement("feature.unheard_of", "on", soon)).body().path("field").asText()).isEqualTo("name");
        assertThat(doors.send("POST", agreements, admin, agreement("plan", "scale", "2020-01-01T00:00:00Z")).body().path("field").asText()).isEqualTo("expiresAt");
        assertThat(doors.send("POST", agreements, admin, agreement("plan", "scale", "2199-01-01T00:00:00Z")).body().path("field").asText()).isEqualTo("expiresAt");
        assertThat(doors.send("POST", TENANTS + "/999999/agreements", admin, agreement("plan", "scale", soon)).problem()).isEqualTo("not-found");
    }

    private static String agreement(String name, String value, String until) {
        return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\",\"reason\":\"A trial\",\"expiresAt\":\"" + until + "\"}";
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

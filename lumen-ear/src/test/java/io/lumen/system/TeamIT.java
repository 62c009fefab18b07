package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes to a team, by those who may and those who may not, one after the other and at once. */
class TeamIT {
    private static final String TEAM = "/api/portal/v1/team";

    private long tenant;
    private SignedInPeople people;
    private Doors doors;

    @BeforeEach
    void open() throws Exception {
        SandboxProcess system = RunningSystem.get();
        people = new SignedInPeople(system);
        tenant = people.makeTenant("A team of its own");
        doors = new Doors(system);
    }

    @Test
    void anOwnerChangesARoleAndItIsWrittenDown() throws Exception {
        String owner = signedIn(people.member(tenant, Role.OWNER));
        SignedInPeople.Made agent = people.member(tenant, Role.AGENT);

        assertThat(change(owner, agent, "lead", 0).status()).isEqualTo(204);

        assertThat(member(owner, agent).path("role").asText()).isEqualTo("lead");
        JsonNode event = doors.get("/api/portal/v1/audit", owner).body().path("events").path(0);
        assertThat(event.path("action").asText()).isEqualTo("member.role_changed");
        assertThat(event.path("detail").asText()).isEqualTo("agent → lead");
    }

    @Test
    void whoChangesWhatSomebodyElseChangedMeanwhileIsTold() throws Exception {
        String one = signedIn(people.member(tenant, Role.OWNER));
        String other = signedIn(people.member(tenant, Role.OWNER));
        SignedInPeople.Made agent = people.member(tenant, Role.AGENT);

        assertThat(change(one, agent, "lead", 0).status()).isEqualTo(204);
        assertThat(change(other, agent, "viewer", 0).problem()).isEqualTo("changed-meanwhile");
        assertThat(member(one, agent).path("role").asText()).isEqualTo("lead");
    }

    @Test
    void theLastOwnerStays() throws Exception {
        SignedInPeople.Made owner = people.member(tenant, Role.OWNER);
        String cookie = signedIn(owner);

        assertThat(change(cookie, owner, "agent", 0).problem()).isEqualTo("last-owner");
        assertThat(remove(cookie, owner).problem()).isEqualTo("last-owner");
        assertThat(member(cookie, owner).path("role").asText()).isEqualTo("owner");
    }

    @Test
    void twoOwnersWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        SignedInPeople.Made one = people.member(tenant, Role.OWNER);
        SignedInPeople.Made other = people.member(tenant, Role.OWNER);
        String ones = signedIn(one);
        String others = signedIn(other);
        Callable<Doors.Answer> first = () -> remove(ones, other);
        Callable<Doors.Answer> second = () -> remove(others, one);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Doors.Answer> firstAnswer = both.submit(first);
            Future<Doors.Answer> secondAnswer = both.submit(second);

            assertThat(new int[] {firstAnswer.get().status(), secondAnswer.get().status()}).containsOnlyOnce(204);
        }
        assertThat(people.owners(tenant)).isEqualTo(1);
    }

    @Test
    void aLeadLeadsAgentsAndNoOwners() throws Exception {
        SignedInPeople.Made owner = people.member(tenant, Role.OWNER);
        people.member(tenant, Role.OWNER);
        SignedInPeople.Made agent = people.member(tenant, Role.AGENT);
        String lead = signedIn(people.member(tenant, Role.LEAD));

        assertThat(change(lead, owner, "viewer", 0).problem()).isEqualTo("role-lacking");
        assertThat(change(lead, agent, "owner", 0).problem()).isEqualTo("role-lacking");
        assertThat(remove(lead, owner).problem()).isEqualTo("role-lacking");
        assertThat(change(lead, agent, "viewer", 0).status()).isEqualTo(204);
    }

    @Test
    void whoeverLeavesIsOutWithTheNextRequest() throws Exception {
        people.member(tenant, Role.OWNER);
        SignedInPeople.Made agent = people.member(tenant, Role.AGENT);
        String cookie = signedIn(agent);

        assertThat(remove(cookie, agent).status()).isEqualTo(204);
        assertThat(doors.get(TEAM, cookie).problem()).isEqualTo("not-a-member");
    }

    @Test
    void whatIsNotARoleIsRefusedAtTheField() throws Exception {
        String owner = signedIn(people.member(tenant, Role.OWNER));
        SignedInPeople.Made agent = people.member(tenant, Role.AGENT);

        Doors.Answer answer = change(owner, agent, "<script>", 0);
        assertThat(answer.problem()).isEqualTo("invalid-field");
        assertThat(answer.body().path("field").asText()).isEqualTo("role");
        assertThat(doors.send("PATCH", TEAM + "/" + agent.member(), owner, "{\"role\":\"lead\"}").problem()).isEqualTo("missing-field");
        assertThat(doors.send("PATCH", TEAM + "/" + UUID.randomUUID(), owner, "{\"role\":\"lead\",\"version\":0}").problem()).isEqualTo("not-found");
        assertThat(doors.send("DELETE", TEAM + "/not-an-id", owner, null).problem()).isEqualTo("not-found");
    }

    @Test
    void aLeadInvitesAgentsAndNoOwners() throws Exception {
        String lead = signedIn(people.member(tenant, Role.LEAD));

        Doors.Answer invited = invite(lead, "agent@shop.example", "agent");
        assertThat(invited.status()).isEqualTo(200);
        assertThat(invite(lead, "Agent@Shop.example ", "viewer").problem()).as("the same address, written otherwise").isEqualTo("invited-already");
        assertThat(invite(lead, "owner@shop.example", "owner").problem()).isEqualTo("role-lacking");
        assertThat(invite(lead, "lead@shop.example", "lead").problem()).isEqualTo("role-lacking");

        JsonNode events = doors.get("/api/portal/v1/audit", lead).body().path("events");
        assertThat(events.path(0).path("action").asText()).isEqualTo("member.invited");
        assertThat(events.toString()).as("addresses stay out of the trail").doesNotContain("@");
        assertThat(doors.send("POST", TEAM + "/" + invited.body().path("id").asText() + "/invitation", lead, null).status()).isEqualTo(204);
    }

    @Test
    void whatIsNoAddressAndNoRoleIsRefusedAtItsField() throws Exception {
        String owner = signedIn(people.member(tenant, Role.OWNER));
        for (String wrong : new String[] {"nobody", "a@b, c@d.example", "<script>alert(1)</script>@x", "a".repeat(10_000) + "@example.com"}) {
            Doors.Answer refused = invite(owner, wrong, "agent");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.body().path("field").asText()).isEqualTo("email");
        }
        assertThat(invite(owner, "a@shop.example", "king").body().path("field").asText()).isEqualTo("role");
        assertThat(doors.get(TEAM, owner).body().path("members")).hasSize(1);
    }

    @Test
    void whoeverIsAMemberIsNotInvitedAgain() throws Exception {
        SignedInPeople.Made member = people.member(tenant, Role.OWNER);
        String owner = signedIn(member);

        assertThat(doors.send("POST", TEAM + "/" + member.member() + "/invitation", owner, null).problem()).isEqualTo("not-found");
    }

    @Test
    void twoWhoInviteTheSameAddressAtOnceInviteOne() throws Exception {
        String one = signedIn(people.member(tenant, Role.OWNER));
        String other = signedIn(people.member(tenant, Role.OWNER));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Doors.Answer> first = both.submit(() -> invite(one, "same@shop.example", "agent"));
            Future<Doors.Answer> second = both.submit(() -> invite(other, "same@shop.example", "viewer"));

            assertThat(new int[] {first.get().status(), second.get().status()}).containsExactlyInAnyOrder(200, 409);
        }
    }

    private Doors.Answer invite(String cookie, String email, String role) throws Exception {
        return doors.send("POST", TEAM, cookie, "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
    }

    private String signedIn(SignedInPeople.Made member) throws Exception {
        return people.signIn(member.person(), Optional.of(tenant));
    }

    private Doors.Answer change(String cookie, SignedInPeople.Made member, String role, int version) throws Exception {
        return doors.send("PATCH", TEAM + "/" + member.member(), cookie, "{\"role\":\"" + role + "\",\"version\":" + version + "}");
    }

    private Doors.Answer remove(String cookie, SignedInPeople.Made member) throws Exception {
        return doors.send("DELETE", TEAM + "/" + member.member(), cookie, null);
    }

    private JsonNode member(String cookie, SignedInPeople.Made wanted) throws Exception {
        return StreamSupport.stream(doors.get(TEAM, cookie).body().path("members").spliterator(), false)
                .filter(member -> member.path("id").asText().equals(wanted.member().toString()))
                .findFirst()
                .orElseThrow();
    }
}

package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

/** What merchants do at the doors, and what the identity server then knows. */
final class Merchants {
    static final String PASSWORD = "a-long-password";
    static final String SIGN_UP = "/api/signup/v1";
    static final String TEAM = "/api/portal/v1/team";
    static final String SHOP = "{\"name\":\"%s\",\"language\":\"en\",\"timeZone\":\"Europe/Berlin\"}";
    static final String GONE = "This page or link is not valid any more.";

    /** The identity server has other things to do than to be asked without a pause. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    final Doors doors;
    final RealmAdministration realm;
    private final SandboxProcess system;

    Merchants(SandboxProcess system) throws Exception {
        this.system = system;
        this.doors = new Doors(system);
        this.realm = RealmAdministration.as(system, "lumen-provisioner", "oidc.provisioner");
    }

    Visitor opened(String shop) throws Exception {
        Visitor owner = new Visitor(system);
        owner.register(fresh("owner"), PASSWORD);
        assertThat(open(owner, shop).status()).isEqualTo(200);
        return owner;
    }

    Doors.Answer open(Visitor visitor, String name) throws Exception {
        return doors.send("POST", SIGN_UP, visitor.cookie(), SHOP.formatted(name));
    }

    Doors.Answer invite(Visitor visitor, String email, String role) throws Exception {
        return doors.send("POST", TEAM, visitor.cookie(), "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
    }

    String invitation(Visitor owner, String email) throws Exception {
        String link = new Visitor(system).linkIn(email);
        awaitInvitation(owner);
        return link;
    }

    /** The mail leaves a moment before the identity server has stored what its link is asked for; a person is slower than that. */
    void awaitInvitation(Visitor owner) throws Exception {
        String tenant = tenantOf(owner);
        await("the invitation is stored", () -> invitationsOf(tenant) > 0);
    }

    String tenantOf(Visitor visitor) throws Exception {
        return doors.get("/api/me", visitor.cookie()).body().path("tenant").path("id").asText();
    }

    JsonNode memberOf(Visitor visitor, String email) throws Exception {
        return StreamSupport.stream(doors.get(TEAM, visitor.cookie()).body().path("members").spliterator(), false)
                .filter(member -> member.path("email").asText().equals(email))
                .findFirst()
                .orElseThrow();
    }

    String step(Visitor visitor, String step) throws Exception {
        return StreamSupport.stream(doors.get("/api/portal/v1/overview", visitor.cookie()).body().path("setUp").spliterator(), false)
                .filter(standing -> standing.path("step").asText().equals(step))
                .map(standing -> standing.path("state").asText())
                .findFirst()
                .orElseThrow();
    }

    void awaitStep(Visitor visitor, String step, String state) throws Exception {
        await(step + " is " + state, () -> step(visitor, step).equals(state));
    }

    void awaitGroup(String tenant, String email, String group) throws Exception {
        await(email + " is in " + group, () -> groupOf(tenant, email).equals(group));
    }

    /** The group of a member of the tenant's organization; {@code none} for whoever belongs to none. */
    String groupOf(String tenant, String email) throws Exception {
        String organization = "/organizations/" + realm.get("/organizations?q=tenant_id:" + tenant).path(0).path("id").asText();
        for (JsonNode group : realm.get(organization + "/groups")) {
            for (JsonNode member : realm.get(organization + "/groups/" + group.path("id").asText() + "/members")) {
                if (member.path("email").asText().equals(email)) {
                    return group.path("name").asText();
                }
            }
        }
        return "none";
    }

    int invitationsOf(String tenant) throws Exception {
        return realm.get("/organizations/" + realm.get("/organizations?q=tenant_id:" + tenant).path(0).path("id").asText() + "/invitations").size();
    }

    void await(String what, Callable<Boolean> condition) {
        Awaiting.that(what).pollInterval(BETWEEN_LOOKS).until(condition);
    }

    String fresh(String name) {
        return name + "-" + UUID.randomUUID() + "@example.com";
    }
}

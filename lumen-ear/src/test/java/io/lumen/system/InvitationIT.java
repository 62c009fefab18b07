package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People who are invited, new and known, and what their links open; what the identity server hears of a team. */
class InvitationIT {
    private static SandboxProcess system;
    private static Merchants merchants;

    @BeforeAll
    static void start() throws Exception {
        system = KeycloakSystem.get();
        merchants = new Merchants(system);
    }

    @Test
    void somebodyNewIsInvitedAndBelongsFromThenOn() throws Exception {
        Visitor owner = merchants.opened("Aurora of the North");
        String email = merchants.fresh("new-agent");
        assertThat(merchants.invite(owner, email, "agent").status()).isEqualTo(200);
        assertThat(merchants.invite(owner, email, "agent").problem()).isEqualTo("invited-already");

        Visitor agent = new Visitor(system);
        String link = merchants.invitation(owner, email);
        Visitor.Page registration = agent.open(link);
        assertThat(registration.heading()).startsWith("Create your account to join Aurora of the North");
        assertThat(agent.join(link, email, Merchants.PASSWORD).at().getPath()).isEqualTo("/portal/");

        JsonNode me = merchants.doors.get("/api/me", agent.cookie()).body();
        assertThat(me.path("tenant").path("name").asText()).isEqualTo("Aurora of the North");
        assertThat(me.path("tenant").path("role").asText()).isEqualTo("agent");
        assertThat(merchants.invite(owner, email, "agent").problem()).isEqualTo("member-already");
        merchants.awaitGroup(me.path("tenant").path("id").asText(), email, "agents");

        Visitor late = new Visitor(system);
        assertThat(late.open(link).heading()).as("used twice").isEqualTo(Merchants.GONE);
    }

    @Test
    void somebodyWithAnAccountIsInvitedAndThenWorksForTwo() throws Exception {
        Visitor owner = merchants.opened("Second shop");
        String email = merchants.fresh("known");
        Visitor known = new Visitor(system);
        known.register(email, Merchants.PASSWORD);
        assertThat(merchants.open(known, "First shop").status()).isEqualTo(200);
        assertThat(merchants.invite(owner, email, "lead").status()).isEqualTo(200);
        JsonNode mail = new Postbox(system.place()).await(email, found -> found.path("subject").asText().contains("Second shop"));
        merchants.awaitInvitation(owner);

        Visitor.Page asked = known.open(Visitor.linkIn(mail));
        assertThat(asked.heading()).startsWith("Join Second shop");
        known.open(asked.onward().orElseThrow());
        Visitor again = new Visitor(system);
        again.signIn(email, Merchants.PASSWORD);

        JsonNode tenants = merchants.doors.get("/api/me", again.cookie()).body().path("tenants");
        assertThat(tenants).extracting(tenant -> tenant.path("name").asText() + " " + tenant.path("role").asText()).containsExactly("First shop owner", "Second shop lead");
    }

    @Test
    void anInvitationIsForItsAddressAndNoOther() throws Exception {
        Visitor owner = merchants.opened("Not yours");
        String email = merchants.fresh("meant");
        assertThat(merchants.invite(owner, email, "owner").status()).isEqualTo(200);
        Visitor thief = new Visitor(system);
        Visitor.Page registration = thief.open(merchants.invitation(owner, email));
        String other = merchants.fresh("thief");
        Visitor.Page refused = thief.submit(registration, Map.of("email", other, "firstName", "T", "lastName", "Hief"));
        assertThat(refused.at().getPath()).as("no account of another address").doesNotStartWith("/portal");
        assertThat(merchants.realm.get("/users?exact=true&email=" + other)).isEmpty();
        assertThat(merchants.memberOf(owner, email).path("invited").asBoolean()).isTrue();
    }

    @Test
    void aRevokedInvitationOpensNothing() throws Exception {
        Visitor owner = merchants.opened("Thought better");
        String email = merchants.fresh("revoked");
        String id = merchants.invite(owner, email, "agent").body().path("id").asText();
        String link = merchants.invitation(owner, email);
        assertThat(merchants.doors.send("DELETE", Merchants.TEAM + "/" + id, owner.cookie(), null).status()).isEqualTo(204);
        merchants.await("the invitation is gone at the provider", () -> merchants.invitationsOf(merchants.tenantOf(owner)) == 0);

        assertThat(new Visitor(system).open(link).heading()).isEqualTo(Merchants.GONE);
        assertThat(merchants.doors.get(Merchants.TEAM, owner.cookie()).body().path("members")).hasSize(1);
    }

    @Test
    void anInvitationSentAgainReplacesTheFirst() throws Exception {
        Visitor owner = merchants.opened("Patience");
        String email = merchants.fresh("slow");
        String id = merchants.invite(owner, email, "viewer").body().path("id").asText();
        Visitor invited = new Visitor(system);
        String first = merchants.invitation(owner, email);
        assertThat(merchants.doors.send("POST", Merchants.TEAM + "/" + id + "/invitation", owner.cookie(), null).status()).isEqualTo(204);
        JsonNode second = new Postbox(system.place()).await(email, found -> !Visitor.linkIn(found).equals(first));
        merchants.await("the first is replaced", () -> new Visitor(system).open(first).heading().equals(Merchants.GONE));
        assertThat(invited.open(Visitor.linkIn(second)).heading()).startsWith("Create your account to join Patience");
    }

    @Test
    void rolesAndRemovalsReachTheIdentityServer() throws Exception {
        Visitor owner = merchants.opened("Changing roles");
        String tenant = merchants.tenantOf(owner);
        String email = merchants.fresh("changing");
        String id = merchants.invite(owner, email, "agent").body().path("id").asText();
        Visitor member = new Visitor(system);
        member.join(merchants.invitation(owner, email), email, Merchants.PASSWORD);
        merchants.awaitGroup(tenant, email, "agents");

        int version = merchants.memberOf(owner, email).path("version").asInt();
        assertThat(merchants.doors.send("PATCH", Merchants.TEAM + "/" + id, owner.cookie(), "{\"role\":\"lead\",\"version\":" + version + "}").status()).isEqualTo(204);
        merchants.awaitGroup(tenant, email, "leads");
        assertThat(merchants.doors.send("DELETE", Merchants.TEAM + "/" + id, owner.cookie(), null).status()).isEqualTo(204);
        merchants.awaitGroup(tenant, email, "none");
        assertThat(merchants.doors.get("/api/portal/v1/overview", member.cookie()).problem()).isEqualTo("not-a-member");
    }
}

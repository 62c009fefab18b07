package io.lumen.integration.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lumen.access.DirectoryFault;
import io.lumen.access.DirectoryFault.Kind;
import io.lumen.access.Role;
import io.lumen.contact.EmailAddress;
import io.lumen.integration.keycloak.KeycloakOverHttp.Reply;
import io.lumen.runtime.Settings;
import io.lumen.runtime.WrittenConfig;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Keycloak is asked for, and what its answers mean. How the real one answers is RealmIT's and SignUpIT's. */
class KeycloakDirectoryTest {
    private static final TenantId TENANT = new TenantId(7);
    private static final UUID PERSON = new UUID(0, 5);
    private static final EmailAddress EMAIL = new EmailAddress("ines@example.com");
    private static final String FIND = "GET /organizations?q=tenant_id:7";
    private static final Reply FOUND = new Reply(200, "[{\"id\":\"o-17\",\"alias\":\"t-17\"},{\"id\":\"o1\",\"alias\":\"t-7\"}]");
    private static final Reply NOTHING = new Reply(200, "[]");
    private static final Reply GROUPS = new Reply(200, "[{\"id\":\"go\",\"name\":\"owners\"},{\"id\":\"gl\",\"name\":\"leads\"},{\"id\":\"ga\",\"name\":\"agents\"},{\"id\":\"gv\",\"name\":\"viewers\"}]");
    private static final Reply CONFLICT = new Reply(409, "{}");

    private KeycloakOverHttp keycloak;

    @BeforeEach
    void open() throws IOException {
        keycloak = new KeycloakOverHttp().when(FIND, FOUND).when("GET /organizations/o1/groups", GROUPS);
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void aTenantThatIsKnownIsLeftAsItIs() {
        assertThat(directory().establish(TENANT, "Aurora")).isEqualTo("o1");
        assertThat(keycloak.asked).noneMatch(asked -> asked.startsWith("POST"));
    }

    @Test
    void aTenantThatIsNotIsMadeWithItsNumberAndTheGroupsItLacks() {
        keycloak.when(FIND, NOTHING, FOUND).when("GET /organizations/o1/groups", new Reply(200, "[{\"id\":\"go\",\"name\":\"owners\"}]"));
        directory().establish(TENANT, "Aurora");
        assertThat(keycloak.asked).anyMatch(asked -> asked.startsWith("POST /organizations {")
                && asked.contains("\"alias\":\"t-7\"") && asked.contains("\"tenant_id\":[\"7\"]") && asked.contains("\"redirectUrl\":\"https://lumen.example/joined\""));
        assertThat(keycloak.asked).contains(
                "POST /organizations/o1/groups {\"name\":\"leads\"}", "POST /organizations/o1/groups {\"name\":\"agents\"}", "POST /organizations/o1/groups {\"name\":\"viewers\"}");
    }

    @Test
    void twoShopsMayBeCalledAlike() {
        keycloak.when(FIND, NOTHING, NOTHING, FOUND).when("POST /organizations", CONFLICT, new Reply(201, ""));
        assertThat(directory().establish(TENANT, "Aurora")).isEqualTo("o1");
        assertThat(keycloak.asked).anyMatch(asked -> asked.contains("\"name\":\"Aurora (7)\""));
    }

    @Test
    void aMemberHasOneRoleAndNoOther() {
        keycloak.when("POST /organizations/o1/members", CONFLICT).when("PUT /organizations/o1/groups/ga/members/" + PERSON, CONFLICT);
        directory().place(TENANT, PERSON, Role.AGENT);
        assertThat(keycloak.asked).contains("PUT /organizations/o1/groups/ga/members/" + PERSON,
                "DELETE /organizations/o1/groups/go/members/" + PERSON, "DELETE /organizations/o1/groups/gl/members/" + PERSON, "DELETE /organizations/o1/groups/gv/members/" + PERSON);
    }

    @Test
    void whoIsGoneIsGoneAlready() {
        keycloak.when("DELETE /organizations/o1/members/" + PERSON, new Reply(404, "{}"));
        directory().remove(TENANT, PERSON);
        keycloak.when(FIND, NOTHING);
        directory().remove(TENANT, PERSON);
        directory().revoke(TENANT, EMAIL);
        assertThat(keycloak.asked).filteredOn(asked -> asked.startsWith("DELETE")).hasSize(1);
    }

    @Test
    void anInvitationIsFoundByItsAddress() {
        keycloak.when("GET /organizations/o1/invitations?max=1000", new Reply(200, "[{\"id\":\"i0\",\"email\":\"other@example.com\"},{\"id\":\"i1\",\"email\":\"Ines@Example.com\"}]"));
        directory().revoke(TENANT, EMAIL);
        directory().inviteAgain(TENANT, EMAIL, Locale.GERMAN);
        assertThat(keycloak.asked).contains("DELETE /organizations/o1/invitations/i1", "POST /organizations/o1/invitations/i1/resend");
    }

    @Test
    void anInvitationThatIsNotThereIsSentAnew() {
        keycloak.when("GET /organizations/o1/invitations?max=1000", NOTHING);
        directory().inviteAgain(TENANT, EMAIL, Locale.GERMAN);
        assertThat(keycloak.asked).contains("POST /organizations/o1/members/invite-user email=ines%40example.com");
    }

    @Test
    void aTokenThatEndedEarlyIsRenewedOnce() {
        keycloak.when(FIND, new Reply(401, ""), FOUND);
        assertThat(directory().establish(TENANT, "Aurora")).isEqualTo("o1");
        assertThat(keycloak.tokens).isEqualTo(2);
    }

    @Test
    void whatMayWorkLaterIsToldFromWhatNeverWill() {
        assertThat(faultOf(new Reply(503, ""))).isEqualTo(Kind.NOT_NOW);
        assertThat(faultOf(new Reply(429, ""))).isEqualTo(Kind.NOT_NOW);
        assertThat(faultOf(new Reply(403, ""))).as("a right that an operator gives").isEqualTo(Kind.NOT_NOW);
        assertThat(faultOf(new Reply(200, "<html>"))).isEqualTo(Kind.NOT_NOW);
        assertThat(faultOf(new Reply(400, "{}"))).isEqualTo(Kind.REFUSED);
        keycloak.when(FIND, FOUND).when("POST /organizations/o1/members", new Reply(404, "{}"));
        assertThat(fault(() -> directory().place(TENANT, PERSON, Role.AGENT)).kind()).as("an account that is gone").isEqualTo(Kind.REFUSED);
    }

    @Test
    void whereNobodyListensItMayWorkLater() {
        KeycloakDirectory directory = directory();
        keycloak.close();
        assertThat(fault(() -> directory.establish(TENANT, "Aurora")).kind()).isEqualTo(Kind.NOT_NOW);
    }

    @Test
    void withoutASecretItMayWorkLaterAndTheKeyIsNamed() {
        KeycloakDirectory directory = directory(Map.of());
        assertThatThrownBy(() -> directory.establish(TENANT, "Aurora")).isInstanceOf(DirectoryFault.class).hasMessageContaining("lumen.oidc.invites-secret");
    }

    @Test
    void aFaultNamesNoAddress() {
        keycloak.when("POST /organizations/o1/members/invite-user", new Reply(400, "{\"errorMessage\":\"ines@example.com\"}"));
        assertThat(fault(() -> directory().invite(TENANT, EMAIL, Locale.GERMAN)).getMessage()).doesNotContain("ines");
    }

    private Kind faultOf(Reply reply) {
        keycloak.when(FIND, reply);
        return fault(() -> directory().establish(TENANT, "Aurora")).kind();
    }

    private static DirectoryFault fault(Runnable work) {
        try {
            work.run();
        } catch (DirectoryFault fault) {
            return fault;
        }
        throw new AssertionError("nothing went wrong");
    }

    private KeycloakDirectory directory() {
        return directory(Map.of("lumen.oidc.invites-secret", "one", "lumen.oidc.provisioner-secret", "two"));
    }

    private KeycloakDirectory directory(Map<String, String> secrets) {
        Map<String, String> written = new HashMap<>(secrets);
        written.put("lumen.oidc.url", keycloak.realm());
        written.put("lumen.portal.base-url", "https://lumen.example/");
        Settings settings = new Settings(new WrittenConfig(written));
        IdentityServer server = new IdentityServer(settings);
        KeycloakAdministration administration = new KeycloakAdministration(server, new ServiceAccounts(server, settings, Clock.systemUTC()), new BoundedExchange());
        return new KeycloakDirectory(administration, server, new TenantScope() {
            @Override
            public void requireNone() {}
        });
    }
}

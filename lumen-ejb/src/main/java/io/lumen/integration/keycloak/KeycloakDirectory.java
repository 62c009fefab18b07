package io.lumen.integration.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lumen.access.DirectoryFault;
import io.lumen.access.DirectoryFault.Kind;
import io.lumen.access.IdentityDirectory;
import io.lumen.access.Role;
import io.lumen.contact.EmailAddress;
import io.lumen.integration.keycloak.KeycloakAdministration.Answer;
import io.lumen.integration.keycloak.ServiceAccounts.Account;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tenants as organizations of the realm: found by our number in the attribute {@code tenant_id}, called {@code t-<number>},
 * with a group for each role.
 */
@ApplicationScoped
class KeycloakDirectory implements IdentityDirectory {
    private static final String ORGANIZATIONS = "/organizations";
    private static final int MOST_INVITATIONS = 1_000;

    private final KeycloakAdministration keycloak;
    private final IdentityServer server;
    private final TenantScope scope;

    protected KeycloakDirectory() {
        this(null, null, null);
    }

    @Inject
    KeycloakDirectory(KeycloakAdministration keycloak, IdentityServer server, TenantScope scope) {
        this.keycloak = keycloak;
        this.server = server;
        this.scope = scope;
    }

    @Override
    public String establish(TenantId tenant, String name) {
        scope.requireNone();
        String organization = find(tenant).orElseGet(() -> make(tenant, name));
        Map<String, String> groups = groups(organization);
        for (Role role : Role.values()) {
            if (!groups.containsKey(groupOf(role))) {
                keycloak.post(Account.INVITES, of(organization) + "/groups", Map.of("name", groupOf(role)));
            }
        }
        return organization;
    }

    private String make(TenantId tenant, String name) {
        // Keycloak wants names to be unique; two shops may be called alike.
        for (String free : List.of(name, name + " (" + tenant + ")")) {
            keycloak.post(Account.INVITES, ORGANIZATIONS, description(tenant, free));
            Optional<String> made = find(tenant);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new DirectoryFault(Kind.NOT_NOW, "the organization of tenant " + tenant + " could not be made");
    }

    private Map<String, Object> description(TenantId tenant, String name) {
        Map<String, Object> organization = new LinkedHashMap<>(Map.of(
                "name", name, "alias", alias(tenant), "enabled", true, "attributes", Map.of("tenant_id", List.of(tenant.toString()))));
        server.portal().ifPresent(portal -> organization.put("redirectUrl", portal + "/joined"));
        return organization;
    }

    private Optional<String> find(TenantId tenant) {
        Answer found = keycloak.get(Account.INVITES, ORGANIZATIONS + "?q=tenant_id:" + tenant);
        return stream(found.body())
                .filter(organization -> organization.path("alias").asText().equals(alias(tenant)))
                .map(organization -> organization.path("id").asText())
                .findFirst();
    }

    private String required(TenantId tenant) {
        return find(tenant).orElseThrow(() -> new DirectoryFault(Kind.NOT_NOW, "tenant " + tenant + " has no organization yet"));
    }

    @Override
    public void place(TenantId tenant, UUID person, Role role) {
        scope.requireNone();
        String organization = required(tenant);
        if (keycloak.post(Account.PROVISIONER, of(organization) + "/members", person.toString()).isMissing()) {
            throw new DirectoryFault(Kind.REFUSED, "the person has no account at the identity server any more");
        }
        Map<String, String> groups = groups(organization);
        String group = Optional.ofNullable(groups.get(groupOf(role)))
                .orElseThrow(() -> new DirectoryFault(Kind.NOT_NOW, "tenant " + tenant + " has no group for " + role.wireName()));
        keycloak.put(Account.PROVISIONER, of(organization) + "/groups/" + group + "/members/" + person);
        Arrays.stream(Role.values())
                .filter(other -> other != role)
                .flatMap(other -> Optional.ofNullable(groups.get(groupOf(other))).stream())
                .forEach(other -> keycloak.delete(Account.PROVISIONER, of(organization) + "/groups/" + other + "/members/" + person));
    }

    @Override
    public void remove(TenantId tenant, UUID person) {
        scope.requireNone();
        find(tenant).ifPresent(organization -> keycloak.delete(Account.PROVISIONER, of(organization) + "/members/" + person));
    }

    @Override
    public void dissolve(TenantId tenant) {
        scope.requireNone();
        find(tenant).ifPresent(organization -> keycloak.delete(Account.INVITES, of(organization)));
    }

    @Override
    public void invite(TenantId tenant, EmailAddress email, Locale language) {
        scope.requireNone();
        // Asked for an address that is invited or belongs already, Keycloak answers with a conflict: so it stands as it should.
        keycloak.post(Account.INVITES, of(required(tenant)) + "/members/invite-user", Map.of("email", email.value()), language);
    }

    @Override
    public void inviteAgain(TenantId tenant, EmailAddress email, Locale language) {
        scope.requireNone();
        String organization = required(tenant);
        JsonNode pending = invitation(organization, email);
        boolean sent = !pending.isMissingNode()
                && !keycloak.post(Account.INVITES, of(organization) + "/invitations/" + pending.path("id").asText() + "/resend", Map.of(), language).isMissing();
        if (!sent) {
            invite(tenant, email, language);
        }
    }

    @Override
    public void revoke(TenantId tenant, EmailAddress email) {
        scope.requireNone();
        find(tenant).ifPresent(organization -> {
            JsonNode pending = invitation(organization, email);
            if (!pending.isMissingNode()) {
                keycloak.delete(Account.INVITES, of(organization) + "/invitations/" + pending.path("id").asText());
            }
        });
    }

    private JsonNode invitation(String organization, EmailAddress email) {
        Answer all = keycloak.get(Account.INVITES, of(organization) + "/invitations?max=" + MOST_INVITATIONS);
        return stream(all.body())
                .filter(invitation -> EmailAddress.parse(invitation.path("email").asText()).filter(email::equals).isPresent())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Map<String, String> groups(String organization) {
        Map<String, String> groups = new LinkedHashMap<>();
        stream(keycloak.get(Account.INVITES, of(organization) + "/groups").body())
                .forEach(group -> groups.put(group.path("name").asText(), group.path("id").asText()));
        return groups;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String of(String organization) {
        return ORGANIZATIONS + "/" + organization;
    }

    private static String alias(TenantId tenant) {
        return "t-" + tenant;
    }

    private static String groupOf(Role role) {
        return role.wireName() + "s";
    }
}

package io.lumen.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the sandbox adds to the realm as it ships: addresses and secrets of this machine, an organization for each demo
 * tenant, and the demo people. It may be repeated.
 */
public final class DemoRealm {

    /** The groups of an organization: what a person is in a tenant. */
    static final List<String> GROUPS = List.of("owners", "leads", "agents", "viewers");

    /** A tenant that gets an organization. */
    public record Tenant(long id, String name) {
    }

    /**
     * What differs from machine to machine.
     *
     * @param lumen    where a browser reaches Lumen; more than one for the names of one machine, the usual one first
     * @param secrets  by client
     * @param smtpPort of the mailbox
     */
    public record Machine(List<String> lumen, Map<String, String> secrets, int smtpPort) {
    }

    private final KeycloakAdmin admin;

    private DemoRealm(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /**
     * Brings the realm of a running Keycloak in order.
     *
     * @param address  of Keycloak
     * @param password of its administrator {@code admin}
     * @return the tenants' organizations, by Keycloak's number for them
     */
    public static Map<Long, String> settle(String address, String password, Machine machine, List<Tenant> tenants) throws IOException, InterruptedException {
        try (KeycloakAdmin admin = KeycloakAdmin.signIn(address, "admin", password)) {
            DemoRealm realm = new DemoRealm(admin);
            realm.settleMachine(machine);
            realm.settlePeople();
            Map<Long, String> organizations = new LinkedHashMap<>();
            for (Tenant tenant : tenants) {
                organizations.put(tenant.id(), realm.settleOrganization(tenant));
            }
            return organizations;
        }
    }

    private void settleMachine(Machine machine) throws IOException, InterruptedException {
        for (Map.Entry<String, String> secret : machine.secrets().entrySet()) {
            ObjectNode client = (ObjectNode) admin.get("/clients?clientId=" + secret.getKey()).path(0);
            ObjectNode changed = client.deepCopy().put("secret", secret.getValue());
            if (secret.getKey().equals("lumen-web")) {
                changed.put("baseUrl", machine.lumen().getFirst() + "/sign-in/portal");
                changed.set("redirectUris", KeycloakAdmin.JSON.valueToTree(machine.lumen().stream().map(origin -> origin + "/sign-in/*").toList()));
                String signedOut = machine.lumen().stream().map(origin -> origin + "/signed-out").collect(Collectors.joining("##"));
                changed.withObject("/attributes").put("post.logout.redirect.uris", signedOut)
                    .put("backchannel.logout.url", machine.lumen().getFirst() + "/sign-out/back-channel");
            }
            if (!changed.equals(client)) {
                admin.put("/clients/" + client.path("id").asText(), changed);
            }
        }
        ObjectNode mail = (ObjectNode) admin.get("").path("smtpServer");
        String port = Integer.toString(machine.smtpPort());
        if (!mail.path("port").asText().equals(port)) {
            admin.put("", Map.of("smtpServer", mail.put("port", port)));
        }
    }

    /** By partial import, the only way that keeps an id given; who is there already is left alone. */
    private void settlePeople() throws IOException, InterruptedException {
        List<Map<String, Object>> users = DemoPeople.ALL.stream().map(DemoRealm::user).toList();
        admin.post("/partialImport", Map.of("ifResourceExists", "SKIP", "users", users));
    }

    private static Map<String, Object> user(DemoPeople.Person person) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", person.id().toString());
        user.put("username", person.email());
        user.put("email", person.email());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.put("firstName", person.firstName());
        user.put("lastName", person.lastName());
        user.put("realmRoles", person.realmRoles());
        Map<String, Object> password = Map.of("type", "password", "value", DemoPeople.PASSWORD, "temporary", false);
        user.put("credentials", person.codeSecret() == null ? List.of(password) : List.of(password, codes(person.codeSecret())));
        return user;
    }

    private static Map<String, Object> codes(String secret) {
        return Map.of("type", "otp", "userLabel", "sandbox", "secretData", "{\"value\":\"" + secret + "\"}",
            "credentialData", "{\"subType\":\"totp\",\"period\":30,\"digits\":6,\"algorithm\":\"HmacSHA1\",\"counter\":0,\"secretEncoding\":\"BASE32\"}");
    }

    private String settleOrganization(Tenant tenant) throws IOException, InterruptedException {
        String alias = "t-" + tenant.id();
        if (found(alias).isMissingNode()) {
            admin.post("/organizations", Map.of("name", tenant.name(), "alias", alias, "enabled", true,
                "attributes", Map.of("tenant_id", List.of(Long.toString(tenant.id())))));
        }
        String id = found(alias).path("id").asText();
        String organization = "/organizations/" + id;
        for (String group : GROUPS) {
            admin.post(organization + "/groups", Map.of("name", group));
        }
        JsonNode groups = admin.get(organization + "/groups");
        for (DemoPeople.Person person : DemoPeople.ALL) {
            String name = person.groups().get(tenant.id());
            if (name != null) {
                admin.post(organization + "/members", person.id().toString());
                admin.put(organization + "/groups/" + named(groups, name) + "/members/" + person.id(), null);
            }
        }
        return id;
    }

    private JsonNode found(String alias) throws IOException, InterruptedException {
        for (JsonNode organization : admin.get("/organizations?q=tenant_id:" + alias.substring(2))) {
            if (organization.path("alias").asText().equals(alias)) {
                return organization;
            }
        }
        return MissingNode.getInstance();
    }

    private static String named(JsonNode groups, String name) throws IOException {
        for (JsonNode group : groups) {
            if (group.path("name").asText().equals(name)) {
                return group.path("id").asText();
            }
        }
        throw new IOException("the organization has no group " + name);
    }
}

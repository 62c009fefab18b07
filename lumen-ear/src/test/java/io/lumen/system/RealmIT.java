package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.sandbox.identity.DemoPeople;
import io.lumen.sandbox.identity.OneTimeCodes;
import io.lumen.sandbox.process.SandboxProcess;
import io.lumen.system.SignInPages.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The identity server with the realm as it ships: what it vouches for, whom it asks for more, what it refuses. */
class RealmIT {
    private static SandboxProcess system;

    @BeforeAll
    static void start() throws Exception {
        system = KeycloakSystem.get();
    }

    @Test
    void anOwnerIsVouchedForWithTenantAndRole() throws Exception {
        JsonNode tokens = signedIn("owner@aurora.example");
        JsonNode access = SignInPages.claims(tokens.path("access_token").asText());
        assertThat(access.path("aud").asText()).isEqualTo("lumen-web");
        assertThat(access.path("sub").asText()).isEqualTo(DemoPeople.AURORA_OWNER.toString());
        assertThat(access.path("realm_access").isMissingNode()).isTrue();
        assertThat(access.path("organization")).hasSize(1);
        JsonNode organization = access.path("organization").path("t-101");
        assertThat(organization.path("tenant_id")).extracting(JsonNode::asText).containsExactly("101");
        assertThat(organization.path("groups")).extracting(JsonNode::asText).containsExactly("/owners");
        assertThat(organization.path("id").asText()).isNotEmpty();
        JsonNode id = SignInPages.claims(tokens.path("id_token").asText());
        assertThat(id.path("email").asText()).isEqualTo("owner@aurora.example");
        assertThat(id.path("email_verified").asBoolean()).isTrue();
        assertThat(id.path("sid").asText()).isNotEmpty();
    }

    @Test
    void whoBelongsToTwoTenantsIsVouchedForInBothAtOnce() throws Exception {
        JsonNode organizations = SignInPages.claims(signedIn("both@agency.example").path("access_token").asText()).path("organization");
        assertThat(organizations.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("t-101", "t-102");
        assertThat(organizations).allSatisfy(organization -> assertThat(organization.path("groups").get(0).asText()).isEqualTo("/owners"));
    }

    @Test
    void aPlatformRoleNeedsACode() throws Exception {
        SignInPages pages = new SignInPages(system);
        Page asked = pages.password("admin@lumen.example", DemoPeople.PASSWORD);
        assertThat(asked.status()).as("no way on with the password alone").isEqualTo(200);
        assertThat(asked.heading()).isEqualTo("Your one-time code");
        OneTimeCodes codes = codesOf("admin@lumen.example");
        Page refused = pages.submit(asked, Map.of("otp", wrong(codes)));
        assertThat(refused.html()).contains("This code is not right");
        String code = codes.at(Instant.now());
        JsonNode access = SignInPages.claims(pages.tokens(pages.submit(refused, Map.of("otp", code))).path("access_token").asText());
        assertThat(access.path("realm_access").path("roles")).extracting(JsonNode::asText).containsExactly("platform-admin");
        assertThat(access.path("organization")).as("works for no tenant").isEmpty();

        SignInPages again = new SignInPages(system);
        assertThat(again.submit(again.password("admin@lumen.example", DemoPeople.PASSWORD), Map.of("otp", code)).html()).as("the same code again").contains("This code is not right");
    }

    @Test
    void whoGetsAPlatformRoleAndHasNoCodesSetsThemUpFirst() throws Exception {
        RealmAdministration admin = RealmAdministration.asAdministrator(system);
        String email = person("new-admin");
        String id = admin.get("/users?exact=true&username=" + email).path(0).path("id").asText();
        JsonNode role = admin.get("/roles/platform-admin");
        assertThat(admin.call("POST", "/users/" + id + "/role-mappings/realm", "[" + role + "]")).isEqualTo(204);
        SignInPages pages = new SignInPages(system);
        Page page = pages.password(email, "a-long-password");
        if (!page.location().isEmpty()) {
            page = pages.get(page.location());
        }
        assertThat(page.heading()).isEqualTo("Set up one-time codes");
    }

    @Test
    void aNewPasswordByMailStillNeedsTheCode() throws Exception {
        SignInPages pages = new SignInPages(system);
        Page first = pages.begin();
        Matcher forgotten = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"").matcher(first.html());
        assertThat(forgotten.find()).isTrue();
        Page ask = pages.get("http://localhost:" + system.place().keycloak() + forgotten.group(1).replace("&amp;", "&"));
        pages.submit(ask, Map.of("username", "finance@lumen.example"));
        JsonNode mail = new Postbox(system.place()).await("finance@lumen.example", found -> found.path("subject").asText().equals("A new password for Lumen"));
        Page opened = pages.get(linkIn(mail));
        if (!opened.location().isEmpty()) {
            opened = pages.get(opened.location());
        }
        assertThat(opened.heading()).isEqualTo("Your one-time code");
    }

    @Test
    void withoutProofOfKeyExchangeNothingBegins() throws Exception {
        Page refused = new SignInPages(system).beginWithoutProof();
        assertThat(refused.location()).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void noClientTakesPasswords() throws Exception {
        SignInPages pages = new SignInPages(system);
        Map<String, String> person = Map.of("grant_type", "password", "username", "owner@aurora.example", "password", DemoPeople.PASSWORD);
        for (Map<String, String> client : List.of(
                Map.of("client_id", "lumen-web", "client_secret", system.secret("oidc.client")),
                Map.of("client_id", "lumen-provisioner", "client_secret", system.secret("oidc.provisioner")),
                Map.of("client_id", "admin-cli"),
                Map.of("client_id", "account"))) {
            Map<String, String> fields = new HashMap<>(person);
            fields.putAll(client);
            assertThat(pages.token(fields).statusCode()).as(client.toString()).isBetween(400, 403);
        }
    }

    @Test
    void aLockedAccountLooksLikeAWrongPassword() throws Exception {
        String email = person("locked");
        SignInPages pages = new SignInPages(system);
        Page page = pages.begin();
        for (int i = 0; i < 9; i++) {
            page = pages.submit(page, Map.of("username", email, "password", "wrong-password"));
        }
        String refused = noticeOn(page);
        assertThat(refused).isNotEmpty();
        assertThat(noticeOn(pages.submit(page, Map.of("username", email, "password", "a-long-password")))).as("the right one, too late").isEqualTo(refused);
        SignInPages stranger = new SignInPages(system);
        assertThat(noticeOn(stranger.password("nobody@example.org", "wrong-password"))).isEqualTo(refused);
    }

    @Test
    void serviceAccountsDoTheirWorkAndNoMore() throws Exception {
        RealmAdministration everyday = RealmAdministration.as(system, "lumen-invites", "oidc.invites");
        RealmAdministration signUp = RealmAdministration.as(system, "lumen-provisioner", "oidc.provisioner");
        assertThat(work(everyday, "901")).isEqualTo(new Work(201, 201, 204, 403, 403, 403, 403));
        assertThat(work(signUp, "902")).isEqualTo(new Work(201, 201, 204, 201, 204, 201, 403));
    }

    /** Statuses of: making an organization and a group in it, inviting, adding a member, giving a role, making a user, changing the realm. */
    private record Work(int organization, int group, int invitation, int member, int role, int user, int realm) {}

    private static Work work(RealmAdministration account, String tenant) throws Exception {
        int made = account.call("POST", "/organizations", "{\"name\":\"Shop %1$s\",\"alias\":\"t-%1$s\",\"enabled\":true,\"attributes\":{\"tenant_id\":[\"%1$s\"]}}".formatted(tenant));
        String organization = "/organizations/" + account.get("/organizations?q=tenant_id:" + tenant).path(0).path("id").asText();
        int group = account.call("POST", organization + "/groups", "{\"name\":\"viewers\"}");
        String viewers = account.get(organization + "/groups").path(0).path("id").asText();
        return new Work(made, group,
                account.form(organization + "/members/invite-user", "email=invited-" + tenant + "@example.com"),
                account.call("POST", organization + "/members", "\"" + DemoPeople.BIRCH_OWNER + "\""),
                account.call("PUT", organization + "/groups/" + viewers + "/members/" + DemoPeople.BIRCH_OWNER, ""),
                account.call("POST", "/users", "{\"username\":\"made-%1$s@example.com\",\"email\":\"made-%1$s@example.com\"}".formatted(tenant)),
                account.call("PUT", "", "{\"displayName\":\"Mine\"}"));
    }

    @Test
    void anInvitationNamesTheShopInTheLanguageOfWhoInvites() throws Exception {
        RealmAdministration everyday = RealmAdministration.as(system, "lumen-invites", "oidc.invites");
        String aurora = everyday.get("/organizations?q=tenant_id:101").path(0).path("id").asText();
        assertThat(everyday.form("/organizations/" + aurora + "/members/invite-user", "email=nora@example.com&firstName=Nora&lastName=Neu")).isEqualTo(204);
        JsonNode mail = new Postbox(system.place()).await("nora@example.com", found -> true);
        assertThat(mail.path("subject").asText()).isEqualTo("Aurora lädt Sie zu Lumen ein");
        assertThat(mail.path("text").asText()).startsWith("Guten Tag Nora,").contains("gilt 7 Tage").doesNotContain("&amp;");
        assertThat(mail.path("html").asText()).contains("Aurora beitreten").doesNotContain("<script");
        assertThat(new SignInPages(system).get(linkIn(mail)).heading()).isEqualTo("Create your account to join Aurora");
    }

    @Test
    void aRestartImportsNothingAnewAndForgetsNobody() throws Exception {
        String email = person("stays");
        JsonNode before = signedIn("agent@aurora.example");
        String realm = described();
        system = KeycloakSystem.restart();
        assertThat(described()).isEqualTo(realm);
        assertThat(RealmAdministration.asAdministrator(system).get("/users?exact=true&username=" + email)).hasSize(1);
        assertThat(new SignInPages(system).token(Map.of("grant_type", "refresh_token", "refresh_token", before.path("refresh_token").asText(),
                "client_id", "lumen-web", "client_secret", system.secret("oidc.client"))).statusCode()).as("signed in before the restart").isEqualTo(200);
    }

    /** Everything that the realm's description and the sandbox put there. */
    private static String described() throws Exception {
        RealmAdministration admin = RealmAdministration.asAdministrator(system);
        StringBuilder all = new StringBuilder();
        for (String part : new String[] {"", "/clients", "/client-scopes", "/roles", "/authentication/flows", "/organizations?q=tenant_id:101", "/organizations?q=tenant_id:102"}) {
            all.append(inOrder(admin.get(part))).append('\n');
        }
        for (DemoPeople.Person person : DemoPeople.ALL) {
            all.append(admin.get("/users/" + person.id())).append(admin.get("/users/" + person.id() + "/role-mappings")).append('\n');
        }
        return all.toString();
    }

    /** Lists of names are sets at the server, told in any order; other lists keep theirs. */
    private static JsonNode inOrder(JsonNode told) {
        if (told instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(inOrder(property.getValue())));
            return object;
        }
        if (told instanceof ArrayNode list) {
            List<JsonNode> items = StreamSupport.stream(list.spliterator(), false).map(RealmIT::inOrder).toList();
            boolean names = items.stream().allMatch(JsonNode::isTextual);
            return list.removeAll().addAll(names ? items.stream().sorted(Comparator.comparing(JsonNode::asText)).toList() : items);
        }
        return told;
    }

    private static JsonNode signedIn(String email) throws Exception {
        SignInPages pages = new SignInPages(system);
        return pages.tokens(pages.password(email, DemoPeople.PASSWORD));
    }

    private static String person(String name) throws Exception {
        String email = name + "-" + UUID.randomUUID() + "@example.com";
        assertThat(RealmAdministration.as(system, "lumen-provisioner", "oidc.provisioner").call("POST", "/users", """
                {"username":"%1$s","email":"%1$s","emailVerified":true,"enabled":true,"firstName":"A","lastName":"B",
                 "credentials":[{"type":"password","value":"a-long-password","temporary":false}]}""".formatted(email))).isEqualTo(201);
        return email;
    }

    private static String noticeOn(Page page) {
        Matcher notice = Pattern.compile("<p id=\"password-error\">([^<]*)</p>").matcher(page.html());
        return notice.find() ? notice.group(1) : "";
    }

    private static String linkIn(JsonNode mail) {
        return Pattern.compile("http\\S+").matcher(mail.path("text").asText()).results().findFirst().orElseThrow().group();
    }

    private static OneTimeCodes codesOf(String email) {
        return new OneTimeCodes(DemoPeople.ALL.stream().filter(person -> person.email().equals(email)).findFirst().orElseThrow().codeSecret());
    }

    /** A code that is wrong now, and was and will be a moment before and after. */
    private static String wrong(OneTimeCodes codes) {
        Instant now = Instant.now();
        return IntStream.range(0, 10).mapToObj(digit -> Integer.toString(digit).repeat(6))
                .filter(code -> LongStream.rangeClosed(-3, 3).noneMatch(step -> codes.at(now.plusSeconds(30 * step)).equals(code)))
                .findFirst().orElseThrow();
    }
}

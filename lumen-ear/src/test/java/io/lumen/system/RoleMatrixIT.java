package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.PlatformRole;
import io.lumen.access.Role;
import io.lumen.sandbox.process.SandboxProcess;
import io.lumen.system.SignedInRoutes.Route;
import io.lumen.web.access.ForPlatform;
import io.lumen.web.access.ForRole;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every signed-in door, tried by everybody: each role in the own tenant, in another's, in a suspended and in a closing one; our own people; nobody. */
class RoleMatrixIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<UUID> MADE = new ArrayList<>();
    private static SandboxProcess system;
    private static SignedInPeople people;
    private static List<Route> routes;

    /** Somebody who comes to the doors. */
    private record Visitor(String name, String cookie, Optional<Role> role, Standing standing, Optional<PlatformRole> platform) {}

    /** How the tenant they work for stands to them. */
    private enum Standing {
        OWN,
        ANOTHERS,
        SUSPENDED,
        CLOSING,
        NONE
    }

    @BeforeAll
    static void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        people.makeSuspendedTenant();
        people.makeClosingTenant();
        routes = SignedInRoutes.all();
    }

    @AfterAll
    static void tidyUp() throws Exception {
        people.forget(SignedInPeople.AURORA, MADE.toArray(UUID[]::new));
        people.forget(SignedInPeople.SUSPENDED, MADE.toArray(UUID[]::new));
        people.forget(SignedInPeople.CLOSING, MADE.toArray(UUID[]::new));
    }

    @Test
    void everyDoorSaysWhoMayPass() {
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(routes).allSatisfy(route -> assertThat(route.rule()).as(route.toString()).isPresent());
    }

    @Test
    void theDocumentedRolesAreTheDoorsOwn() throws Exception {
        StringBuilder table = new StringBuilder("# Who may pass which door\n\nWritten by `RoleMatrixIT`, which also tries everybody at each of them.\n\n| door | for |\n|---|---|\n");
        routes.stream().sorted(Comparator.comparing(Route::declared).thenComparing(Route::method)).forEach(route ->
                table.append("| `").append(route.method()).append(' ').append(route.declared()).append("` | ").append(named(route)).append(" |\n"));
        Files.writeString(Path.of("target/roles.md"), table);

        assertThat(Files.readString(Path.of("../docs/api/roles.md")))
                .as("copy lumen-ear/target/roles.md to docs/api when the doors have changed on purpose")
                .isEqualTo(table.toString());
    }

    private static String named(Route route) {
        return named(route.rule().orElseThrow()) + (route.membersOnly() ? "; never our own people on a visit" : "");
    }

    private static String named(Annotation rule) {
        return switch (rule) {
            case ForRole needed -> "members of the tenant, " + needed.value().wireName() + (needed.value() == Role.OWNER ? "" : " and above") + (needed.whileClosing() ? ", also while it is closing" : "");
            case ForPlatform needed -> "our own people, " + needed.value().wireName();
            default -> "whoever is signed in";
        };
    }

    @Test
    void everybodyPassesWhereTheyMayAndNowhereElse() throws Exception {
        TreeMap<String, String> wrong = new TreeMap<>();
        int tried = 0;
        for (Visitor visitor : visitors()) {
            for (Route route : routes) {
                String expected = expected(route.rule().orElseThrow(), visitor);
                if (visitor.standing() == Standing.CLOSING) {
                    // One of the doors takes the closing back.
                    people.makeClosingTenant();
                }
                String found = told(send(route, visitor.cookie(), true));
                tried++;
                if (!expected.equals(found)) {
                    wrong.put(visitor.name() + " at " + route, "expected " + expected + ", found " + found);
                }
            }
        }
        assertThat(wrong).as("of " + tried + " tries").isEmpty();
    }

    /** One of our own people in a tenant that is served, and in one that is not, with a session of its own for each door: some end the visit. */
    @Test
    void whoeverVisitsLooksEverywhereAndChangesOnlyWhatTheyAskedFor() throws Exception {
        TreeMap<String, String> wrong = new TreeMap<>();
        for (SignedInPeople.Stay stay : SignedInPeople.Stay.values()) {
            for (long tenant : new long[] {SignedInPeople.AURORA, SignedInPeople.SUSPENDED}) {
                for (Route route : routes) {
                    String found = told(send(route, people.visitor(tenant, stay), true));
                    String expected = expectedOnAVisit(route, stay);
                    if (!expected.equals(found)) {
                        wrong.put(stay + " in " + tenant + " at " + route, "expected " + expected + ", found " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String expectedOnAVisit(Route route, SignedInPeople.Stay stay) {
        return switch (route.rule().orElseThrow()) {
            case ForRole needed -> switch (stay) {
                case EXPIRED, ENDED, ANOTHERS, NO_LONGER_ADMIN -> "visit-over";
                case READING -> route.writes() ? "visit-reads-only" : route.membersOnly() ? "members-only" : "passes";
                case WRITING -> route.membersOnly() ? "members-only" : "passes";
            };
            case ForPlatform needed -> needed.value() == PlatformRole.PLATFORM_ADMIN && stay != SignedInPeople.Stay.NO_LONGER_ADMIN ? "passes" : "role-lacking";
            default -> "passes";
        };
    }

    @Test
    void whoIsNotSignedInPassesNowhere() throws Exception {
        for (Route route : routes) {
            assertThat(told(send(route, null, true))).as(route.toString()).isEqualTo("not-signed-in");
            assertThat(told(send(route, "lumen=" + "A".repeat(43), true))).as(route + " with a made-up cookie").isEqualTo("not-signed-in");
        }
    }

    @Test
    void aWriteThatNoPageOfOursSentIsRefused() throws Exception {
        UUID owner = made(SignedInPeople.AURORA, Role.OWNER).person();
        String cookie = people.signIn(owner, Optional.of(SignedInPeople.AURORA), PlatformRole.PLATFORM_ADMIN);
        for (Route route : routes.stream().filter(Route::writes).toList()) {
            assertThat(told(send(route, cookie, false))).as(route.toString()).isEqualTo("not-from-our-pages");
        }
    }

    @Test
    void signingOutEndsTheSessionAndIsTakenOnlyFromOurPages() throws Exception {
        String cookie = people.signIn(UUID.randomUUID(), Optional.empty());

        assertThat(signOut(cookie, "https://elsewhere.example", "cross-site").statusCode()).isEqualTo(403);
        assertThat(signOut(cookie, "null", "same-site").statusCode()).isEqualTo(403);
        assertThat(me(cookie)).isEqualTo(200);

        // As a browser sends a form of a page without referrer.
        HttpResponse<String> out = signOut(cookie, "null", "same-origin");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("location").orElse("")).contains("/protocol/openid-connect/logout?id_token_hint=an.id.token");
        assertThat(out.headers().firstValue("set-cookie").orElse("")).contains("Max-Age=0");
        assertThat(me(cookie)).isEqualTo(401);
    }

    private static HttpResponse<String> signOut(String cookie, String origin, String site) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.place().http() + "/sign-out"))
                .POST(BodyPublishers.noBody())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie).header("Origin", origin).header("Sec-Fetch-Site", site).build(), BodyHandlers.ofString());
    }

    private static int me(String cookie) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.place().http() + "/api/me"))
                .header("Cookie", cookie).build(), BodyHandlers.ofString()).statusCode();
    }

    private static List<Visitor> visitors() throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (Role role : Role.values()) {
            visitors.add(member(role, Standing.OWN, made(SignedInPeople.AURORA, role).person(), Optional.of(SignedInPeople.AURORA)));
            visitors.add(member(role, Standing.SUSPENDED, made(SignedInPeople.SUSPENDED, role).person(), Optional.of(SignedInPeople.SUSPENDED)));
            visitors.add(member(role, Standing.CLOSING, made(SignedInPeople.CLOSING, role).person(), Optional.of(SignedInPeople.CLOSING)));
            // A member of the one, whose token names the other too: our own record decides.
            visitors.add(member(role, Standing.ANOTHERS, made(SignedInPeople.AURORA, role).person(), Optional.of(SignedInPeople.BIRCH)));
            visitors.add(member(role, Standing.NONE, made(SignedInPeople.AURORA, role).person(), Optional.empty()));
        }
        for (PlatformRole role : PlatformRole.values()) {
            visitors.add(new Visitor(role.wireName(), people.signIn(UUID.randomUUID(), Optional.empty(), role), Optional.empty(), Standing.NONE, Optional.of(role)));
        }
        return visitors;
    }

    private static Visitor member(Role role, Standing standing, UUID person, Optional<Long> tenant) throws Exception {
        return new Visitor(role.wireName() + " " + standing, people.signIn(person, tenant), Optional.of(role), standing, Optional.empty());
    }

    private static SignedInPeople.Made made(long tenant, Role role) throws Exception {
        SignedInPeople.Made made = people.member(tenant, role);
        MADE.add(made.member());
        return made;
    }

    private static String expected(Annotation rule, Visitor visitor) {
        return switch (rule) {
            case ForRole needed -> switch (visitor.standing()) {
                case OWN -> byRole(needed, visitor);
                case CLOSING -> needed.whileClosing() ? byRole(needed, visitor) : "account-closing";
                case ANOTHERS -> "not-a-member";
                case SUSPENDED -> "account-suspended";
                case NONE -> "tenant-not-chosen";
            };
            case ForPlatform needed -> visitor.platform().filter(needed.value()::equals).isPresent() ? "passes" : "role-lacking";
            default -> "passes";
        };
    }

    private static String byRole(ForRole needed, Visitor visitor) {
        return visitor.role().orElseThrow().covers(needed.value()) ? "passes" : "role-lacking";
    }

    /** Whoever passes may still be told that there is no such thing, or that the body lacks something. */
    private static String told(HttpResponse<String> answer) {
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            return answer.body().replaceAll("(?s).*\"type\":\"/problems/([a-z-]+)\".*", "$1");
        }
        return answer.statusCode() < 500 ? "passes" : "status " + answer.statusCode();
    }

    private static HttpResponse<String> send(Route route, String cookie, boolean fromOurPages) throws IOException, InterruptedException {
        String origin = "http://127.0.0.1:" + system.place().http();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + route.path()))
                .method(route.method(), route.writes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (route.writes()) {
            request.header("Content-Type", "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (fromOurPages) {
            request.header("Origin", origin).header("X-Lumen-Request", "1");
        } else {
            request.header("Origin", "https://elsewhere.example").header("X-Lumen-Request", "1");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}

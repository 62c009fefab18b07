package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.access.Role;
import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connecting a shop, by those who may and by those who attack it. */
class ConnectionIT {
    private static final String STORE = "/api/portal/v1/store";
    private static final String WIDGET = "/api/portal/v1/widget";
    private static final String SHOP = "cedar.myshopify.com";
    private static final String CONNECTED = "/portal/store?connected=yes";

    private SandboxProcess system;
    private SignedInPeople people;
    private Doors doors;
    private long tenant;
    private String widget;
    private String owner;

    @BeforeEach
    void open() throws Exception {
        system = RunningSystem.get();
        people = new SignedInPeople(system);
        doors = new Doors(system);
        tenant = people.makeTenant("A shop to connect");
        widget = people.makeStore(tenant, "Cedar & Clay");
        owner = signedIn(Role.OWNER);
    }

    @AfterEach
    void fairWeather() throws Exception {
        system.controlStore("{\"reset\":true}");
    }

    private String signedIn(Role role) throws Exception {
        return people.signIn(people.member(tenant, role).person(), Optional.of(tenant));
    }

    private JsonNode store() throws Exception {
        return doors.get(STORE, owner).body();
    }

    private ShopOwner shopOwner() {
        return new ShopOwner(system, owner);
    }

    @Test
    void anOwnerGrantsAccessAtTheirShopAndIsConnected() throws Exception {
        assertThat(store().path("shop").isNull()).isTrue();

        assertThat(shopOwner().connect("https://" + SHOP + "/admin", ShopOwner.ALL_RIGHTS)).isEqualTo(CONNECTED);

        JsonNode store = store();
        assertThat(store.path("shop").asText()).isEqualTo("cedar");
        assertThat(store.path("orderNumberPrefix").asText()).isEqualTo("CC-");
        assertThat(store.path("timeZone").asText()).isEqualTo("Europe/Lisbon");
        JsonNode connection = store.path("connection");
        assertThat(connection.path("way").asText()).isEqualTo("oauth");
        assertThat(connection.path("missing")).isEmpty();
        assertThat(connection.path("windowDays").isNull()).isTrue();
        assertThat(connection.path("trouble").isNull()).isTrue();
        assertThat(actions()).contains("store.connected");
    }

    @Test
    void theChatMayStandOnTheShopsOwnPagesUntilTheMerchantSaysWhere() throws Exception {
        people.change(tenant, "delete from allowed_origin");
        shopOwner().connect(SHOP, ShopOwner.ALL_RIGHTS);
        assertThat(texts(doors.get(WIDGET, owner).body().path("origins"))).containsExactly("https://cedar.example");

        people.change(tenant, "update allowed_origin set origin = 'https://elsewhere.example'");
        disconnect("cedar");
        shopOwner().connect("birch.myshopify.com", ShopOwner.ALL_RIGHTS);
        assertThat(texts(doors.get(WIDGET, owner).body().path("origins"))).containsExactly("https://elsewhere.example");
    }

    @Test
    void aRightThatIsLackingIsToldAndOrdersReachSixtyDaysBack() throws Exception {
        assertThat(shopOwner().connect(SHOP, List.of("read_orders", "read_fulfillments"))).isEqualTo(CONNECTED);

        JsonNode connection = store().path("connection");
        assertThat(connection.path("windowDays").asInt()).isEqualTo(60);
        assertThat(texts(connection.path("missing"))).containsExactly("read_all_orders", "read_returns", "read_merchant_managed_fulfillment_orders");

        assertThat(shopOwner().connect(SHOP, ShopOwner.ALL_RIGHTS)).as("connecting again").isEqualTo(CONNECTED);
        assertThat(store().path("connection").path("missing")).isEmpty();
        assertThat(actions()).contains("store.reconnected");
    }

    @Test
    void withoutTheRightToReadOrdersNothingIsConnected() throws Exception {
        assertThat(shopOwner().connect(SHOP, List.of("read_returns"))).isEqualTo("/portal/store?refused=store-right-missing");
        assertNothingIsConnected();
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        URI answer = shopOwner().install(shopOwner().setOut(SHOP), ShopOwner.ALL_RIGHTS);
        assertThat(shopOwner().comeBack(answer)).isEqualTo(CONNECTED);
        assertThat(shopOwner().comeBack(answer)).isEqualTo("/portal/store?refused=store-answer-not-expected");
    }

    @Test
    void anAnswerBelongsToTheSessionThatSetOut() throws Exception {
        URI answer = shopOwner().install(shopOwner().setOut(SHOP), ShopOwner.ALL_RIGHTS);
        long other = people.makeTenant("Somebody else");
        people.makeStore(other, "Somebody else's");
        String stranger = people.signIn(people.member(other, Role.OWNER).person(), Optional.of(other));

        assertThat(new ShopOwner(system, stranger).comeBack(answer)).isEqualTo("/portal/store?refused=store-answer-not-expected");
        assertThat(new ShopOwner(system, signedIn(Role.OWNER)).comeBack(answer)).as("another person of the team").isEqualTo("/portal/store?refused=store-answer-not-expected");
        assertThat(new ShopOwner(system, signedIn(Role.AGENT)).comeBack(answer)).isEqualTo("/portal/store?refused=role-lacking");
        assertThat(new ShopOwner(system, null).comeBack(answer)).isEqualTo("/portal/store?refused=not-signed-in");
        assertThat(doors.get(STORE, stranger).body().path("connection").isNull()).isTrue();
        assertThat(shopOwner().comeBack(answer)).as("who set out is not disturbed").isEqualTo(CONNECTED);
    }

    @Test
    void aForgedOrChangedAnswerIsRefusedAndUsesNothingUp() throws Exception {
        URI answer = shopOwner().install(shopOwner().setOut(SHOP), ShopOwner.ALL_RIGHTS);
        String genuine = answer.toString();
        List<String> forged = List.of(
                genuine.replaceAll("hmac=[0-9a-f]{4}", "hmac=0000"), genuine.replaceAll("&hmac=[0-9a-f]+", ""), genuine.replace("cedar.myshopify", "birch.myshopify"),
                genuine.replace("code=", "code=x"), genuine + "&shop=birch.myshopify.com", genuine.replaceAll("timestamp=\\d+", "timestamp=1"), genuine.split("\\?")[0] + "?x=1");
        for (String each : forged) {
            assertThat(shopOwner().comeBack(URI.create(each))).as(each).isEqualTo("/portal/store?refused=store-answer-not-genuine");
        }
        assertNothingIsConnected();
        assertThat(shopOwner().comeBack(answer)).isEqualTo(CONNECTED);
    }

    @Test
    void anAnswerOfAnotherShopThanTheOneSetOutForIsRefused() throws Exception {
        URI page = shopOwner().setOut(SHOP);
        URI other = URI.create(page.toString().replace("/cedar/", "/birch/"));
        assertThat(shopOwner().comeBack(shopOwner().install(other, ShopOwner.ALL_RIGHTS))).isEqualTo("/portal/store?refused=store-answer-not-genuine");
        assertNothingIsConnected();
    }

    @Test
    void anAnswerAfterTenMinutesIsTooLate() throws Exception {
        URI answer = shopOwner().install(shopOwner().setOut(SHOP), ShopOwner.ALL_RIGHTS);
        people.change(tenant, "update connection_attempt set expires_at = now() - interval '1 second'");
        assertThat(shopOwner().comeBack(answer)).isEqualTo("/portal/store?refused=store-answer-too-late");
        assertNothingIsConnected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cedar.example", "cedar", "http://127.0.0.1:8181/cedar", "http://169.254.169.254/latest", "cedar.myshopify.com.evil.example", "javascript:alert(1)", "<script>"})
    void whatIsNoShopIsRefusedAtTheField(String typed) throws Exception {
        for (String door : List.of("/authorization", "/token")) {
            Doors.Answer answer = doors.send("POST", STORE + door, owner, "{\"shop\":\"" + typed + "\"}");
            assertThat(answer.problem()).isEqualTo("shop-address-form");
            assertThat(answer.body().path("field").asText()).isEqualTo("shop");
        }
    }

    @Test
    void aTokenIsTriedBeforeItIsStored() throws Exception {
        Doors.Answer wrong = useToken("cedar", "shpat_nobody_gave_this");
        assertThat(wrong.problem()).isEqualTo("store-token-refused");
        assertThat(wrong.body().path("field").asText()).isEqualTo("token");
        assertThat(useToken("no-such-shop", "shpat_demo_cedar").problem()).isEqualTo("store-shop-not-found");
        assertThat(useToken("cedar", "two words\\nInjected: yes").problem()).isEqualTo("store-token-form");
        system.controlStore("{\"down\":true}");
        assertThat(useToken("cedar", "shpat_demo_cedar").problem()).isEqualTo("store-unreachable");
        system.controlStore("{\"reset\":true}");
        assertNothingIsConnected();

        Doors.Answer right = useToken("cedar", "shpat_demo_cedar");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body().path("connection").path("way").asText()).isEqualTo("token");
        assertThat(right.body().toString()).doesNotContain("shpat_");
    }

    @Test
    void anotherShopIsConnectedOnlyAfterTheFirstWasDisconnected() throws Exception {
        useToken("cedar", "shpat_demo_cedar");
        assertThat(useToken("birch", "shpat_demo_birch").problem()).isEqualTo("another-shop-connected");
        assertThat(doors.send("POST", STORE + "/authorization", owner, "{\"shop\":\"birch.myshopify.com\"}").problem()).isEqualTo("another-shop-connected");
        assertThat(disconnect("birch").problem()).isEqualTo("changed-meanwhile");

        assertThat(disconnect("cedar").body().path("connection").isNull()).isTrue();
        assertThat(useToken("birch", "shpat_demo_birch").body().path("shop").asText()).isEqualTo("birch");
        assertThat(actions()).contains("store.disconnected");
    }

    @Test
    void aWithdrawnTokenIsNoticedByALiveReadAndByLooking() throws Exception {
        shopOwner().connect(SHOP, ShopOwner.ALL_RIGHTS);
        assertThat(told("CC-1042")).contains("\"name\":\"CC-1042\"");
        system.controlTokens("{\"withdraw\":\"cedar\"}");

        told("CC-1043");
        awaitTrouble();
        JsonNode seen = doors.send("POST", STORE + "/check", owner, null).body().path("connection");
        assertThat(seen.path("trouble").asText()).isEqualTo("token_refused");
        assertThat(seen.path("failedAt").asText()).isNotBlank();

        shopOwner().connect(SHOP, ShopOwner.ALL_RIGHTS);
        assertThat(store().path("connection").path("trouble").isNull()).as("connected again").isTrue();
    }

    @Test
    void aStoreThatIsDownIsToldAsThat() throws Exception {
        useToken("cedar", "shpat_demo_cedar");
        system.controlStore("{\"down\":true}");
        assertThat(doors.send("POST", STORE + "/check", owner, null).body().path("connection").path("trouble").asText()).isEqualTo("store_down");
        system.controlStore("{\"reset\":true}");
        system.controlStore("{\"throttle\":true}");
        assertThat(doors.send("POST", STORE + "/check", owner, null).body().path("connection").path("trouble").asText()).isEqualTo("throttled");
        system.controlStore("{\"reset\":true}");
        assertThat(doors.send("POST", STORE + "/check", owner, null).body().path("connection").path("trouble").isNull()).isTrue();
    }

    @Test
    void aTokenThatEndsIsRenewedByWhoeverComesFirst() throws Exception {
        shopOwner().connect(SHOP, ShopOwner.ALL_RIGHTS);
        people.change(tenant, "update store_connection set expires_at = now() + interval '1 minute'");
        system.controlTokens("{\"end\":\"cedar\"}");
        String before = people.value(tenant, "select encode(sealed_refresh_token, 'hex') from store_connection where tenant_id = lumen_tenant()");

        List<Callable<String>> checks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            checks.add(() -> doors.send("POST", STORE + "/check", owner, null).body().path("connection").path("trouble").toString());
        }
        try (ExecutorService many = Executors.newFixedThreadPool(checks.size())) {
            for (Future<String> check : many.invokeAll(checks)) {
                assertThat(check.get()).isEqualTo("null");
            }
        }
        assertThat(people.value(tenant, "select encode(sealed_refresh_token, 'hex') from store_connection where tenant_id = lumen_tenant()")).isNotEqualTo(before);
        assertThat(people.value(tenant, "select expires_at > now() + interval '50 minutes' and renewing_until is null from store_connection where tenant_id = lumen_tenant()")).isEqualTo("t");
        assertThat(told("CC-1042")).contains("\"name\":\"CC-1042\"");
    }

    @Test
    void whoMayOnlyLookChangesNothing() throws Exception {
        for (Role role : List.of(Role.AGENT, Role.VIEWER)) {
            String cookie = signedIn(role);
            assertThat(doors.get(STORE, cookie).status()).isEqualTo(200);
            assertThat(doors.send("POST", STORE + "/token", cookie, "{\"shop\":\"" + SHOP + "\",\"token\":\"shpat_demo_cedar\"}").problem()).isEqualTo("role-lacking");
        }
    }

    @Test
    void theShopsSettingsAreChangedByOneAtATime() throws Exception {
        String change = "{\"name\":\"Cedar\",\"timeZone\":\"Europe/Paris\",\"orderNumberPrefix\":\"\",\"orderNumberSuffix\":\"-C\",\"version\":0}";
        Doors.Answer first = doors.send("PATCH", STORE, owner, change);
        assertThat(first.body().path("name").asText()).isEqualTo("Cedar");
        assertThat(first.body().path("version").asInt()).isEqualTo(1);
        assertThat(doors.send("PATCH", STORE, signedIn(Role.LEAD), change).problem()).isEqualTo("changed-meanwhile");
        assertThat(doors.send("PATCH", STORE, owner, change.replace("\"version\":0", "\"version\":1").replace("Cedar", "n".repeat(10_000))).problem()).isEqualTo("field-too-long");
        assertThat(doors.send("PATCH", STORE, owner, change.replace("Europe/Paris", "Mars/Base")).body().path("field").asText()).isEqualTo("timeZone");
        assertThat(doors.send("PATCH", STORE, owner, "{}").problem()).isEqualTo("missing-field");
    }

    private Doors.Answer useToken(String shop, String token) throws Exception {
        return doors.send("POST", STORE + "/token", owner, "{\"shop\":\"" + shop + ".myshopify.com\",\"token\":\"" + token + "\"}");
    }

    private Doors.Answer disconnect(String shop) throws Exception {
        return doors.send("POST", STORE + "/disconnection", owner, "{\"shop\":\"" + shop + "\"}");
    }

    private void assertNothingIsConnected() throws Exception {
        assertThat(store().path("connection").isNull()).isTrue();
        assertThat(store().path("shop").isNull()).isTrue();
        assertThat(people.value(tenant, "select count(*) from store_connection where tenant_id = lumen_tenant()")).isEqualTo("0");
    }

    /** What a shopper is told of an order. */
    private String told(String order) throws Exception {
        Shopper shopper = Shopper.at(system.place(), widget);
        return shopper.say("Where is my order " + order + "? My e-mail is dana.reyes@example.com").body();
    }

    /** What a read has noticed is written beside the turn; the widget's own copy of the shop may be half a minute old, which changes nothing here. */
    private void awaitTrouble() {
        Awaiting.that("the refused token is noticed").until(() -> store().path("connection").path("trouble").asText().equals("token_refused"));
    }

    private List<String> actions() throws Exception {
        List<String> actions = new ArrayList<>();
        doors.get("/api/portal/v1/audit", owner).body().path("events").forEach(event -> actions.add(event.path("action").asText()));
        return actions;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}

package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.shopify.ShopifyStandIn;
import io.lumen.store.ConnectionTrouble;
import io.lumen.store.ShopFacts;
import io.lumen.store.ShopHandle;
import io.lumen.store.StoreAnswer;
import io.lumen.store.StoreAuthorization.Consent;
import io.lumen.store.StoreGrant;
import io.lumen.tenant.TenantScope;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way from the consent page to renewed tokens, walked by the adapter that ships against the stand-in. */
class StandInAuthorizationTest {
    private static final ShopHandle CEDAR = new ShopHandle("cedar");
    private static final String BACK = "http://localhost:8080/shopify/callback";

    private final HttpClient browser = HttpClient.newHttpClient();
    private LocalServer server;
    private ShopifyAuthorization shopify;

    @BeforeEach
    void open() throws IOException {
        server = LocalServer.start(0, ShopifyStandIn.open(new ShopifyStandIn.Settings(new ShopifyStandIn.App("app", "secret"), null,
            new ShopifyStandIn.Allowance(1_000_000, 1_000_000), Clock.systemUTC(), RandomGenerator.getDefault(), line -> { })));
        TenantScope outside = new TenantScope() {
            @Override
            public void requireNone() {
            }
        };
        ShopifyAddress address = new ShopifyAddress("http://127.0.0.1:" + server.port() + "/{shop}");
        ShopifyApp app = new ShopifyApp(Optional.of("app"), Optional.of("secret"), "read_orders,read_all_orders,read_returns");
        shopify = new ShopifyAuthorization(app, address, new ShopReader(new ShopifyClient(address, outside, new ShopifyHttp())), outside, Clock.systemUTC(), new ShopifyHttp());
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    /** What the shop's owner does: looks at the page, leaves out what they do not want to grant, presses the button. */
    private Consent install(List<String> granted) throws Exception {
        URI page = shopify.consentPage(CEDAR, "the state", URI.create(BACK));
        String shown = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
        assertThat(shown).contains("Cedar &amp; Clay", "read orders", "read all orders", ">Install</button>");
        String form = page.getRawQuery() + String.join("", granted.stream().map(scope -> "&granted=" + scope).toList());
        HttpResponse<String> back = browser.send(HttpRequest.newBuilder(URI.create(page.toString().split("\\?")[0]))
            .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        URI location = URI.create(back.headers().firstValue("location").orElseThrow());
        assertThat(location.toString()).startsWith(BACK + "?");
        return shopify.consent(location.getRawQuery()).orElseThrow();
    }

    private static <T> T had(StoreAnswer<T> answer) {
        return switch (answer) {
            case StoreAnswer.Had<T>(T value) -> value;
            case StoreAnswer.Troubled<T>(ConnectionTrouble trouble) -> throw new AssertionError(trouble);
        };
    }

    private void control(String json) throws Exception {
        browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/_tokens"))
            .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void whatIsGrantedIsWhatTheTokenMay() throws Exception {
        Consent consent = install(List.of("read_orders", "read_returns"));
        assertThat(consent.state()).isEqualTo("the state");
        StoreGrant grant = had(shopify.redeem(consent));
        assertThat(grant.renewal()).isPresent();
        ShopFacts facts = had(shopify.look(CEDAR, grant.accessToken()));
        assertThat(facts.scopes()).containsExactlyInAnyOrder("read_orders", "read_returns");
        assertThat(facts.name()).isEqualTo("Cedar & Clay");
        assertThat(facts.orderNumberPrefix()).isEqualTo("CC-");
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        Consent consent = install(List.of("read_orders"));
        had(shopify.redeem(consent));
        assertThat(shopify.redeem(consent)).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
    }

    @Test
    void aTokenBelongsToItsShop() throws Exception {
        StoreGrant grant = had(shopify.redeem(install(List.of("read_orders"))));
        assertThat(shopify.look(new ShopHandle("birch"), grant.accessToken())).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
        assertThat(shopify.look(new ShopHandle("no-such-shop"), grant.accessToken())).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.SHOP_NOT_FOUND));
    }

    @Test
    void theOldPairIsGoodUntilTheNewOneIsUsed() throws Exception {
        StoreGrant old = had(shopify.redeem(install(List.of("read_orders"))));
        String refresh = old.renewal().orElseThrow().refreshToken();
        had(shopify.renew(CEDAR, refresh));
        StoreGrant again = had(shopify.renew(CEDAR, refresh));
        had(shopify.look(CEDAR, again.accessToken()));
        assertThat(shopify.renew(CEDAR, refresh)).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
        assertThat(shopify.look(CEDAR, old.accessToken())).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
    }

    @Test
    void anAppThatIsRemovedHasNothing() throws Exception {
        StoreGrant grant = had(shopify.redeem(install(List.of("read_orders"))));
        control("{\"end\":\"cedar\"}");
        assertThat(shopify.look(CEDAR, grant.accessToken())).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
        StoreGrant renewed = had(shopify.renew(CEDAR, grant.renewal().orElseThrow().refreshToken()));
        had(shopify.look(CEDAR, renewed.accessToken()));
        control("{\"withdraw\":\"cedar\"}");
        assertThat(shopify.look(CEDAR, renewed.accessToken())).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
        assertThat(shopify.renew(CEDAR, renewed.renewal().orElseThrow().refreshToken())).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
    }

    @Test
    void nobodyIsSentAnywhereElse() throws Exception {
        String query = "client_id=app&state=s&redirect_uri=" + URLEncoder.encode("https://evil.example/", StandardCharsets.UTF_8);
        HttpResponse<String> refused = browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/cedar/admin/oauth/authorize?" + query)).build(),
            HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
    }
}

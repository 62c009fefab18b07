package io.lumen.integration.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.integration.shopify.StoreOverHttp.Reply;
import io.lumen.store.ConnectionTrouble;
import io.lumen.store.ShopFacts;
import io.lumen.store.ShopHandle;
import io.lumen.store.StoreAnswer;
import io.lumen.store.StoreAuthorization.Consent;
import io.lumen.store.StoreGrant;
import io.lumen.store.WebOrigin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyAuthorizationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ShopHandle AURORA = new ShopHandle("aurora");
    private static final Consent CONSENT = new Consent(AURORA, "the-code", "the-state");
    private static final String SECRET = "app-secret";

    private final StoreOverHttp store = new StoreOverHttp();
    private final ShopifyAuthorization shopify = as(new ShopifyApp(Optional.of("app"), Optional.of(SECRET), "read_orders"));

    private ShopifyAuthorization as(ShopifyApp app) {
        OutsideTransactions outside = new OutsideTransactions();
        return new ShopifyAuthorization(app, store.address(), new ShopReader(new ShopifyClient(store.address(), outside, new ShopifyHttp())), outside, CLOCK, new ShopifyHttp());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static String answer(Instant at, String shop) {
        Map<String, String> query = new TreeMap<>(Map.of("code", "c", "shop", shop, "state", "s", "timestamp", Long.toString(at.getEpochSecond())));
        return query.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("&"))
                + "&hmac=" + ShopifySignature.of(query, SECRET);
    }

    @Test
    void theConsentPageIsTheShopsOwnAndSaysWhatIsAskedFor() {
        URI page = new ShopifyAuthorization(
                        new ShopifyApp(Optional.of("app"), Optional.of(SECRET), "read_orders,read_returns"), new ShopifyAddress("https://{shop}.myshopify.com"), null, null, CLOCK, null)
                .consentPage(AURORA, "a-state_1", URI.create("https://lumen.example/shopify/callback"));
        assertThat(page.toString()).isEqualTo("https://aurora.myshopify.com/admin/oauth/authorize?client_id=app&scope=read_orders%2Cread_returns"
                + "&redirect_uri=https%3A%2F%2Flumen.example%2Fshopify%2Fcallback&state=a-state_1");
    }

    @Test
    void aSignedAnswerIsRead() {
        assertThat(shopify.consent(answer(NOW.minusSeconds(60), "aurora.myshopify.com"))).contains(new Consent(AURORA, "c", "s"));
    }

    @Test
    void anOldAnswerIsRefusedHoweverWellItIsSigned() {
        assertThat(shopify.consent(answer(NOW.minus(Duration.ofSeconds(91)), "aurora.myshopify.com"))).isEmpty();
        assertThat(shopify.consent(answer(NOW.plus(Duration.ofSeconds(91)), "aurora.myshopify.com"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aurora.example", "aurora.myshopify.com.evil.example", "aurora", "evil.example/x.myshopify.com"})
    void aSignedAnswerOfWhatIsNoShopIsRefused(String shop) {
        assertThat(shopify.consent(answer(NOW, shop))).isEmpty();
    }

    @Test
    void aForgedOrEndlessOrMissingAnswerIsRefused() {
        assertThat(shopify.consent(answer(NOW, "aurora.myshopify.com").replace("code=c", "code=d"))).isEmpty();
        assertThat(shopify.consent(null)).isEmpty();
        assertThat(shopify.consent("x=" + "a".repeat(10_000))).isEmpty();
        assertThat(as(new ShopifyApp(Optional.empty(), Optional.empty(), "read_orders")).consent(answer(NOW, "aurora.myshopify.com"))).isEmpty();
    }

    @Test
    void aCodeBringsATokenThatEndsAndWhatRenewsIt() {
        store.answers(200, """
                {"access_token":"at","scope":"read_orders","expires_in":3600,"refresh_token":"rt","refresh_token_expires_in":7776000}""");
        assertThat(shopify.redeem(CONSENT)).isEqualTo(new StoreAnswer.Had<>(new StoreGrant("at",
                Optional.of(new StoreGrant.Renewal(NOW.plusSeconds(3600), "rt", Optional.of(NOW.plusSeconds(7_776_000)))))));
        assertThat(Example.json(store.received().getFirst().body())).isEqualTo(Example.json("""
                {"client_id":"app","client_secret":"app-secret","code":"the-code","expiring":"1"}"""));
        assertThat(store.received().getFirst().path()).isEqualTo("/aurora/admin/oauth/access_token");
    }

    @Test
    void aRefreshTokenIsSentAsOne() {
        store.answers(200, "{\"access_token\":\"at2\"}");
        assertThat(shopify.renew(AURORA, "rt")).isEqualTo(new StoreAnswer.Had<>(new StoreGrant("at2", Optional.empty())));
        assertThat(Example.json(store.received().getFirst().body())).isEqualTo(Example.json("""
                {"client_id":"app","client_secret":"app-secret","grant_type":"refresh_token","refresh_token":"rt"}"""));
    }

    @ParameterizedTest
    @CsvSource({"400,TOKEN_REFUSED", "401,TOKEN_REFUSED", "402,SHOP_CLOSED", "403,RIGHT_MISSING", "404,SHOP_NOT_FOUND", "429,THROTTLED", "500,STORE_DOWN", "302,UNREADABLE", "200,UNREADABLE"})
    void whatGoesWrongIsAValue(int status, ConnectionTrouble trouble) {
        store.answers(status, "{}");
        assertThat(shopify.redeem(CONSENT)).isEqualTo(new StoreAnswer.Troubled<>(trouble));
    }

    private static final String SHOP = """
            {"data":{"shop":{"name":"Aurora","myshopifyDomain":"%s","ianaTimezone":"Europe/Berlin","orderNumberFormatPrefix":"AU-","orderNumberFormatSuffix":"",
                "primaryDomain":{"url":"https://www.aurora.example"}},
              "currentAppInstallation":{"accessScopes":[{"handle":"write_orders"},{"handle":"read_returns"}]}}}""";

    @Test
    void aShopSaysWhoItIsAndWhatTheTokenMay() {
        store.answers(200, SHOP.formatted("aurora.myshopify.com"));
        assertThat(shopify.look(AURORA, "token")).isInstanceOfSatisfying(StoreAnswer.Had.class, had -> {
            ShopFacts facts = (ShopFacts) had.value();
            assertThat(facts.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
            assertThat(facts.orderNumberPrefix()).isEqualTo("AU-");
            assertThat(facts.website()).contains(new WebOrigin("https://www.aurora.example"));
            assertThat(facts.scopes()).containsExactlyInAnyOrder("write_orders", "read_orders", "read_returns");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "http://10.0.0.1", "javascript:alert(1)", "https://aurora.internal"})
    void aWebsiteThatNoShopperCanComeFromIsNone(String url) {
        store.answers(200, SHOP.formatted("aurora.myshopify.com").replace("https://www.aurora.example", url));
        assertThat(shopify.look(AURORA, "token")).isInstanceOfSatisfying(StoreAnswer.Had.class, had -> assertThat(((ShopFacts) had.value()).website()).isEmpty());
    }

    @Test
    void anotherShopThanTheOneAskedIsNotTaken() {
        store.answers(200, SHOP.formatted("birch.myshopify.com"));
        assertThat(shopify.look(AURORA, "token")).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.UNREADABLE));
    }

    @Test
    void nothingThatIsPrintedShowsASecret() {
        store.answersInTurn(new Reply(200, "{\"access_token\":\"at-secret\",\"expires_in\":10,\"refresh_token\":\"rt-secret\"}"));
        assertThat(shopify.redeem(CONSENT).toString() + CONSENT).doesNotContain("secret").doesNotContain("the-code");
    }
}

package io.lumen.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.shopify.ShopifyStandIn;
import io.lumen.sandbox.shopify.ShopifyStandIn.Sample;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoStoresTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");

    private static LocalServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws Exception {
        server = LocalServer.start(0, new DemoStores(ShopifyStandIn.DEMO_SHOPS, "http://localhost:8080",
            shop -> List.of(new Sample("#1<b>", "a@example.com", "in transit")),
            new CustomerSignature(shop -> "secret-of-" + shop + "-0123456789-0123456789", Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    @AfterAll
    static void close() {
        server.close();
        CLIENT.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return CLIENT.send(headers.length == 0 ? request.build() : request.headers(headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String from) throws Exception {
        HttpRequest request = request(path).header("Referer", from).POST(HttpRequest.BodyPublishers.noBody()).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static SignedJWT token(String page) throws Exception {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return SignedJWT.parse(token.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aurora/", "/birch/"})
    void everyPageOfAShopCarriesTheWidgetAndEveryLinkLeadsSomewhere(String home) throws Exception {
        List<String> pages = new java.util.ArrayList<>(List.of(home));
        for (int i = 0; i < pages.size(); i++) {
            HttpResponse<String> page = get(pages.get(i));
            assertThat(page.statusCode()).as(pages.get(i)).isEqualTo(200);
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(page.body()).contains("<script src=\"http://localhost:8080/widget/v1/lumen.js\" data-key=\"wk_demo_" + home.replace("/", "") + "\" async></script>")
                    .doesNotContain("{{").doesNotContain("style=");
                Matcher link = LINK.matcher(page.body());
                while (link.find()) {
                    if (!pages.contains(link.group(1))) {
                        pages.add(link.group(1));
                    }
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(12).contains(home + "orders", home + "shipping");
    }

    @Test
    void thePolicyAllowsLumenAndTheShopAndNothingElse() throws Exception {
        assertThat(get("/aurora/").headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("default-src 'none'", "script-src 'self' http://localhost:8080;", "connect-src http://localhost:8080;", "style-src 'self'",
                "require-trusted-types-for 'script'", "trusted-types 'none'").doesNotContain("unsafe");
    }

    @Test
    void orderTextsAreEscaped() throws Exception {
        assertThat(get("/aurora/orders").body()).contains("#1&lt;b&gt;").doesNotContain("#1<b>");
    }

    @Test
    void whoSignsInIsNamedToTheChatByAFreshTokenOnEveryPageUntilTheySignOut() throws Exception {
        assertThat(get("/aurora/").body()).contains("Sign in as Dana Reyes").doesNotContain("account.js", "Signed in as");
        HttpResponse<String> signedIn = post("/aurora/sign-in", "/aurora/shipping");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/aurora/shipping");
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).isEqualTo("signed-in=yes; Path=/aurora/; HttpOnly; SameSite=Lax");

        SignedJWT first = token(get("/aurora/", "Cookie", "other=1; signed-in=yes").body());
        SignedJWT second = token(get("/aurora/orders", "Cookie", "signed-in=yes").body());
        assertThat(first.verify(new MACVerifier("secret-of-aurora-0123456789-0123456789"))).isTrue();
        assertThat(first.getJWTClaimsSet().getIssuer()).isEqualTo("aurora");
        assertThat(first.getJWTClaimsSet().getAudience()).containsExactly("lumen");
        assertThat(first.getJWTClaimsSet().getSubject()).isEqualTo("7001");
        assertThat(first.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(300)));
        assertThat(first.getJWTClaimsSet().getJWTID()).isNotEqualTo(second.getJWTClaimsSet().getJWTID());
        assertThat(post("/aurora/sign-out", "/aurora/").headers().firstValue("Set-Cookie").orElseThrow()).startsWith("signed-in=; Max-Age=0;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/birch/", "https://x.example//evil.example", "/nowhere"})
    void signingInNeverLeadsOutOfTheShop(String from) throws Exception {
        assertThat(post("/aurora/sign-in", from).headers().firstValue("Location")).contains("/aurora/");
    }

    @Test
    void aShopWithoutCustomersHasNobodyToSignIn() throws Exception {
        assertThat(get("/birch/", "Cookie", "signed-in=yes").body()).doesNotContain("Sign", "account.js");
        assertThat(post("/birch/sign-in", "/birch/").statusCode()).isEqualTo(404);
        assertThat(get("/aurora/sign-in").statusCode()).as("a link that is followed signs nobody in").isEqualTo(404);
    }

    @Test
    void unknownPagesAreNotFound() throws Exception {
        assertThat(get("/elm/").statusCode()).isEqualTo(404);
        assertThat(get("/aurora/products/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/aurora/images/nothing.svg").statusCode()).isEqualTo(404);
    }
}

package io.lumen.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.http.LocalServer;
import io.lumen.sandbox.shopify.ShopifyStandIn;
import io.lumen.sandbox.shopify.ShopifyStandIn.Sample;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    private static LocalServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws Exception {
        server = LocalServer.start(0, new DemoStores(ShopifyStandIn.DEMO_SHOPS, "http://localhost:8080",
            shop -> List.of(new Sample("#1<b>", "a@example.com", "in transit"))));
    }

    @AfterAll
    static void close() {
        server.close();
        CLIENT.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(), HttpResponse.BodyHandlers.ofString());
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
    void thePolicyAllowsLumenAndNothingElse() throws Exception {
        assertThat(get("/aurora/").headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("default-src 'none'", "script-src http://localhost:8080;", "connect-src http://localhost:8080;", "style-src 'self'",
                "require-trusted-types-for 'script'", "trusted-types 'none'").doesNotContain("unsafe");
    }

    @Test
    void orderTextsAreEscaped() throws Exception {
        assertThat(get("/aurora/orders").body()).contains("#1&lt;b&gt;").doesNotContain("#1<b>");
    }

    @Test
    void unknownPagesAreNotFound() throws Exception {
        assertThat(get("/elm/").statusCode()).isEqualTo(404);
        assertThat(get("/aurora/products/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/aurora/images/nothing.svg").statusCode()).isEqualTo(404);
    }
}

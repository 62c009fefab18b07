package io.lumen.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeatherTest {

    private static final String SHOP_NAME = "{ shop { name } }";

    private static StandInUnderTest shopify;

    @BeforeAll
    static void start() throws IOException {
        shopify = new StandInUnderTest(null, 2000, 100);
    }

    @AfterAll
    static void stop() {
        shopify.close();
    }

    @BeforeEach
    void fairWeather() throws Exception {
        shopify.control("{\"reset\": true}");
    }

    @Test
    void changesArePartial() throws Exception {
        shopify.control("{\"latencyMs\": 5}");
        shopify.control("{\"throttle\": true}");
        assertThat(shopify.get("/_control").json())
            .containsExactlyInAnyOrderEntriesOf(Map.of("latencyMs", 5, "errorRate", 0.0, "throttle", true, "down", false));
    }

    @Test
    void latencyHoldsTheAnswerBack() throws Exception {
        shopify.query("aurora", SHOP_NAME, Map.of());
        shopify.control("{\"latencyMs\": 150}");
        long begun = System.nanoTime();
        shopify.query("aurora", SHOP_NAME, Map.of());
        assertThat(System.nanoTime() - begun).isGreaterThan(150_000_000L);
    }

    @Test
    void errorRateOneFailsEveryQuery() throws Exception {
        shopify.control("{\"errorRate\": 1}");
        assertThat(shopify.query("aurora", SHOP_NAME, Map.of()).status()).isIn(500, 503);
    }

    @Test
    void throttleAnswersThrottled() throws Exception {
        shopify.control("{\"throttle\": true}");
        assertThat((String) shopify.query("aurora", SHOP_NAME, Map.of()).get("errors", 0, "extensions", "code")).isEqualTo("THROTTLED");
    }

    @Test
    void downClosesWithoutAnAnswerAndComesBack() throws Exception {
        shopify.control("{\"down\": true}");
        assertThatThrownBy(() -> shopify.query("aurora", SHOP_NAME, Map.of())).isInstanceOf(IOException.class);
        shopify.control("{\"reset\": true}");
        assertThat(shopify.query("aurora", SHOP_NAME, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void nonsenseIsRefusedAndChangesNothing() throws Exception {
        assertThat(shopify.control("{\"latencyMs\": 7, \"errorRate\": 2}").status()).isEqualTo(400);
        assertThat(shopify.control("{\"lattencyMs\": 7}").text()).contains("lattencyMs");
        assertThat(shopify.control("not json").status()).isEqualTo(400);
        assertThat((Integer) shopify.get("/_control").get("latencyMs")).isZero();
    }
}

package io.lumen.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lumen's own operations, as collected in {@code lumen-operations.graphql}, against every demo order. */
class DemoOrdersTest {

    private static StandInUnderTest shopify;
    private static String operations;

    @BeforeAll
    static void start() throws IOException {
        shopify = new StandInUnderTest(null, 1_000_000, 1_000_000);
        try (InputStream in = DemoOrdersTest.class.getResourceAsStream("/shopify/lumen-operations.graphql")) {
            operations = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        shopify.close();
    }

    private static StandInUnderTest.Answer run(String shop, String operation, Map<String, Object> variables) throws Exception {
        StandInUnderTest.Answer answer = shopify.query(shop, operations, variables, operation);
        assertThat(answer.json()).as(answer.text()).doesNotContainKey("errors").containsKey("data");
        return answer;
    }

    private static List<Map<String, Object>> all(String shop) throws Exception {
        return shopify.query(shop, "{ orders(first: 250) { nodes { id name email } } }", Map.of()).get("data", "orders", "nodes");
    }

    @ParameterizedTest
    @CsvSource({"aurora,24", "birch,8"})
    void everyDemoOrderAnswersEveryOperation(String shop, int atLeast) throws Exception {
        List<Map<String, Object>> orders = all(shop);
        assertThat(orders).hasSizeGreaterThanOrEqualTo(atLeast);
        for (Map<String, Object> order : orders) {
            StandInUnderTest.Answer found = run(shop, "LumenOrderCandidates", Map.of("search", "name:\"" + order.get("name") + "\""));
            assertThat(found.names()).contains((String) order.get("name"));
            StandInUnderTest.Answer detail = run(shop, "LumenOrderDetail", Map.of("id", order.get("id")));
            assertThat((String) detail.get("data", "order", "name")).isEqualTo(order.get("name"));
            assertThat((String) detail.get("data", "order", "createdAt")).endsWith("Z");
            if (shop.equals("aurora")) {
                run(shop, "LumenOrderReturns", Map.of("id", order.get("id")));
            }
            run(shop, "LumenOtherOrders", Map.of("search", "email:\"" + order.get("email") + "\""));
        }
        assertThat(shopify.console).isEmpty();
    }

    /** What the product itself asks; Birch has granted neither fulfilment orders nor returns, so it gets the order without them. */
    @ParameterizedTest
    @CsvSource({"aurora,true", "birch,false"})
    void theProductsOwnQuestionIsAnsweredAsFarAsRightsGo(String shop, boolean granted) throws Exception {
        String question = product("order.graphql") + product("handling.graphql");
        for (Map<String, Object> order : all(shop)) {
            StandInUnderTest.Answer answer = shopify.query(shop, question, Map.of("id", order.get("id")));
            assertThat((String) answer.get("data", "order", "name")).isEqualTo(order.get("name"));
            assertThat((Object) answer.get("data", "handling")).matches(part -> granted == (part != null));
            assertThat(answer.json().containsKey("errors")).isEqualTo(!granted);
            if (!granted) {
                assertThat((String) answer.get("errors", 0, "extensions", "code")).isEqualTo("ACCESS_DENIED");
                assertThat((String) answer.get("errors", 0, "path", 0)).isIn("handling", "returned");
            }
            assertThat((Integer) answer.get("extensions", "cost", "requestedQueryCost")).isLessThan(500);
        }
    }

    private static String product(String file) throws IOException {
        try (InputStream in = DemoOrdersTest.class.getResourceAsStream("/io/lumen/integration/shopify/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aurora", "birch"})
    void theReadmeNamesEveryDemoOrderWithItsEmail(String shop) throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        for (Map<String, Object> order : all(shop)) {
            String email = order.get("email") == null ? "none" : "`" + order.get("email") + "`";
            assertThat(readme).contains("| `" + order.get("name") + "` | " + email + " |");
        }
    }

    @Test
    void shopAndWebhookOperationsRun() throws Exception {
        assertThat((String) run("aurora", "LumenShop", Map.of()).get("data", "shop", "orderNumberFormatPrefix")).isEqualTo("#");
        Map<String, Object> wanted = Map.of("topic", "ORDERS_UPDATED", "input", Map.of("uri", "https://lumen.example/webhooks/shopify"));
        assertThat((List<?>) run("birch", "LumenWebhookList", Map.of()).<List<?>>get("data", "webhookSubscriptions", "nodes")).isEmpty();
        StandInUnderTest.Answer created = run("birch", "LumenWebhookCreate", wanted);
        String id = created.get("data", "webhookSubscriptionCreate", "webhookSubscription", "id");
        assertThat((String) run("birch", "LumenWebhookCreate", wanted).get("data", "webhookSubscriptionCreate", "userErrors", 0, "message"))
            .isEqualTo("Address for this topic has already been taken");
        assertThat((String) run("birch", "LumenWebhookList", Map.of()).get("data", "webhookSubscriptions", "nodes", 0, "id")).isEqualTo(id);
        assertThat((String) run("birch", "LumenWebhookDelete", Map.of("id", id)).get("data", "webhookSubscriptionDelete", "deletedWebhookSubscriptionId")).isEqualTo(id);
    }

    @Test
    void newestEventComesFirstWhenAskedSo() throws Exception {
        StandInUnderTest.Answer detail = run("aurora", "LumenOrderDetail", Map.of("id", "gid://shopify/Order/5512001042"));
        assertThat((String) detail.get("data", "order", "fulfillments", 0, "events", "nodes", 0, "happenedAt")).isEqualTo("2026-11-21T09:00:00Z");
        assertThat((String) detail.get("data", "order", "fulfillments", 0, "events", "nodes", 4, "status")).isEqualTo("CONFIRMED");
        assertThat((Integer) detail.get("extensions", "cost", "requestedQueryCost")).isBetween(300, 400);
    }
}

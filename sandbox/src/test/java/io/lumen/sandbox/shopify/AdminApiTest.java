package io.lumen.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdminApiTest {

    private static final String CANDIDATES = """
        query LumenOrderCandidates($search: String!) {
          orders(first: 10, query: $search, sortKey: PROCESSED_AT, reverse: true) {
            nodes { id name email }
            pageInfo { hasNextPage }
          }
        }""";

    private static StandInUnderTest shopify;

    @BeforeAll
    static void start() throws IOException {
        shopify = new StandInUnderTest(null, 2000, 100);
    }

    @AfterAll
    static void stop() {
        shopify.close();
    }

    @AfterEach
    void fairWeather() throws Exception {
        shopify.control("{\"reset\": true}");
    }

    private static StandInUnderTest.Answer find(String shop, String search) throws Exception {
        return shopify.query(shop, CANDIDATES, Map.of("search", search));
    }

    @Test
    void candidatesCarryWhatWasAskedAndNothingElse() throws Exception {
        StandInUnderTest.Answer answer = find("aurora", "name:\"#1042\" OR name:\"1042\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("X-Shopify-API-Version")).contains("2026-07");
        Map<String, Object> node = answer.get("data", "orders", "nodes", 0);
        assertThat(node).containsExactlyInAnyOrderEntriesOf(
            Map.of("id", "gid://shopify/Order/5512001042", "name", "#1042", "email", "dana.reyes@example.com"));
    }

    @Test
    void sameNumberInBothShopsIsAnotherOrder() throws Exception {
        assertThat((String) find("birch", "name:1042").get("data", "orders", "nodes", 0, "id")).isEqualTo("gid://shopify/Order/6612001042");
    }

    @Test
    void nameSearchIsFuzzySoThatCallersMustCompare() throws Exception {
        assertThat(find("aurora", "name:5012").names()).containsExactlyInAnyOrder("#5012", "#50121");
    }

    @Test
    void costIsChargedByTheDocumentedRules() throws Exception {
        StandInUnderTest.Answer answer = find("aurora", "name:1042");
        assertThat((Integer) answer.get("extensions", "cost", "requestedQueryCost")).isEqualTo(12);
        assertThat((Integer) answer.get("extensions", "cost", "actualQueryCost")).isEqualTo(3);
        assertThat((Double) answer.get("extensions", "cost", "throttleStatus", "maximumAvailable")).isEqualTo(2000.0);
    }

    @Test
    void tooDearAQueryIsRefusedBeforeItRuns() throws Exception {
        StandInUnderTest.Answer answer = shopify.query("aurora", "{ orders(first: 250) { nodes { lineItems(first: 10) { nodes { title } } } } }", Map.of());
        assertThat((String) answer.get("errors", 0, "extensions", "code")).isEqualTo("MAX_COST_EXCEEDED");
        assertThat((Integer) answer.get("errors", 0, "extensions", "maxCost")).isEqualTo(1000);
        assertThat(answer.json()).doesNotContainKey("data");
    }

    @Test
    void anEmptyBucketIsThrottledWithHttp200() throws Exception {
        try (StandInUnderTest poor = new StandInUnderTest(null, 15, 1)) {
            assertThat(poor.query("aurora", CANDIDATES, Map.of("search", "name:50121")).json()).containsKey("data");
            poor.query("aurora", CANDIDATES, Map.of("search", "name:50121"));
            StandInUnderTest.Answer answer = poor.query("aurora", CANDIDATES, Map.of("search", "name:50121"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat((String) answer.get("errors", 0, "extensions", "code")).isEqualTo("THROTTLED");
            assertThat((Object) answer.get("extensions", "cost", "actualQueryCost")).isNull();
            assertThat((Integer) answer.get("extensions", "cost", "requestedQueryCost")).isEqualTo(12);
        }
    }

    @Test
    void unknownFieldIsToldAsShopifyTellsIt() throws Exception {
        StandInUnderTest.Answer answer = shopify.query("aurora", "query Q { orders(first: 1) { nodes { id nope } } }", Map.of(), "Q");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("errors");
        Map<String, Object> error = answer.get("errors", 0);
        assertThat(error).containsEntry("message", "Field 'nope' doesn't exist on type 'Order'")
            .containsEntry("locations", List.of(Map.of("line", 1, "column", 41)))
            .containsEntry("path", List.of("query Q", "orders", "nodes", "nope"))
            .containsEntry("extensions", Map.of("code", "undefinedField", "typeName", "Order", "fieldName", "nope"));
    }

    @Test
    void wrongTypesAndArgumentsAreToldByCode() throws Exception {
        assertThat(code("{ orders(first: \"ten\") { nodes { id } } }")).isEqualTo("argumentLiteralsIncompatible");
        assertThat(code("{ orders(first: 1, sortKey: NEWEST) { nodes { id } } }")).isEqualTo("argumentLiteralsIncompatible");
        assertThat(code("{ orders(first: 1, named: \"x\") { nodes { id } } }")).isEqualTo("argumentNotAccepted");
        assertThat(code("{ order { id } }")).isEqualTo("missingRequiredArguments");
        assertThat(code("{ orders(first: 1) }")).isEqualTo("selectionMismatch");
        assertThat(code("{ shop { name { first } } }")).isEqualTo("selectionMismatch");
        assertThat(code("query Q($id: String!) { order(id: $id) { id } }")).isEqualTo("variableMismatch");
        assertThat(code("query Q { order(id: $id) { id } }")).isEqualTo("variableNotDefined");
        assertThat(code("{ orders { nodes { id } } }")).isEqualTo("BAD_REQUEST");
        assertThat(code("{ order(id: \"1042\") { id } }")).isEqualTo("argumentLiteralsIncompatible");
        assertThat(code("{ products(first: 1) { nodes { id } } }")).isEqualTo("SANDBOX_DOES_NOT_SERVE");
        StandInUnderTest.Answer variable = shopify.query("aurora", CANDIDATES, Map.of("search", 5));
        assertThat((String) variable.get("errors", 0, "extensions", "code")).isEqualTo("INVALID_VARIABLE");
        assertThat(shopify.query("aurora", CANDIDATES, Map.of()).text()).contains("INVALID_VARIABLE");
        assertThat(shopify.query("aurora", "{ orders(", Map.of()).json()).containsOnlyKeys("errors");
    }

    private static String code(String query) throws Exception {
        return shopify.query("aurora", query, Map.of()).get("errors", 0, "extensions", "code");
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        String page = "query P($after: String) { orders(first: 20, after: $after, sortKey: ID) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }";
        StandInUnderTest.Answer first = shopify.query("aurora", page, Map.of());
        assertThat((Boolean) first.get("data", "orders", "pageInfo", "hasNextPage")).isTrue();
        StandInUnderTest.Answer second = shopify.query("aurora", page, Map.of("after", first.get("data", "orders", "pageInfo", "endCursor")));
        List<Object> firstEdges = first.get("data", "orders", "edges");
        List<Object> secondEdges = second.get("data", "orders", "edges");
        assertThat(firstEdges).hasSize(20);
        assertThat(secondEdges).isNotEmpty().doesNotContainAnyElementsOf(firstEdges);
    }

    @Test
    void anUnknownSearchFilterIsPassedOverWithAWarning() throws Exception {
        StandInUnderTest.Answer answer = find("aurora", "nmae:1042");
        assertThat((String) answer.get("extensions", "search", 0, "warnings", 0, "field")).isEqualTo("nmae");
        assertThat(answer.names()).hasSize(10);
    }

    @Test
    void withoutReadAllOrdersOldOrdersAreNotThere() throws Exception {
        assertThat(find("birch", "name:990").names()).isEmpty();
        assertThat(find("aurora", "name:987").names()).containsExactly("#987");
    }

    @Test
    void badRequestsAreRefusedAtTheDoor() throws Exception {
        byte[] sound = Json.bytes(Map.of("query", "{ shop { name } }"));
        String path = "/aurora/admin/api/2026-07/graphql.json";
        assertThat(shopify.post(path, null, sound).status()).isEqualTo(401);
        assertThat((String) shopify.post(path, "shpat_demo_birch", sound).get("errors"))
            .isEqualTo("[API] Invalid API key or access token (unrecognized login or wrong password)");
        assertThat(shopify.post("/nobody/admin/api/2026-07/graphql.json", "shpat_demo_nobody", sound).status()).isEqualTo(404);
        assertThat(shopify.post("/aurora/admin/api/2026-08/graphql.json", "shpat_demo_aurora", sound).status()).isEqualTo(404);
        assertThat(shopify.post("/aurora/admin/api/2025-10/graphql.json", "shpat_demo_aurora", sound)
            .response().headers().firstValue("X-Shopify-API-Version")).contains("2026-07");
        assertThat(shopify.post(path, "shpat_demo_aurora", "{\"query\": 5}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(shopify.post(path, "shpat_demo_aurora", "[]".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(shopify.get(path).status()).isEqualTo(405);
    }

    @Test
    void theLogNamesOperationsAndVariablesButNoValues() throws Exception {
        find("aurora", "name:1042");
        find("aurora", "name:1043");
        StandInUnderTest.Answer log = shopify.get("/_requests");
        assertThat((Map<String, Object>) log.<Map<String, Object>>get("operations")).containsExactly(Map.entry("LumenOrderCandidates", 2));
        assertThat((List<String>) log.<List<String>>get("recent", 0, "variables")).containsExactly("search");
        assertThat(log.text()).doesNotContain("1042");
    }
}

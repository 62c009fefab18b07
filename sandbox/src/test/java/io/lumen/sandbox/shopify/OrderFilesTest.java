package io.lumen.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFilesTest {

    private static final String ALL = "{ orders(first: 20, sortKey: ORDER_NUMBER) { nodes { name createdAt updatedAt email displayFulfillmentStatus } } }";

    @TempDir
    private Path folder;
    private StandInUnderTest shopify;

    @BeforeEach
    void start() throws IOException {
        write("aurora/1.json", "{\"name\": \"#1\", \"email\": \"a@example.com\", \"createdAt\": \"now-2d4h\", \"lineItems\": {\"edges\": [{\"node\": {\"title\": \"Cup\"}}]}}");
        shopify = new StandInUnderTest(folder, 2000, 100);
    }

    @AfterEach
    void stop() {
        shopify.close();
    }

    private void write(String file, String json) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
    }

    @Test
    void relativeMomentsAreResolvedAtEachRequest() throws Exception {
        assertThat((String) shopify.query("aurora", ALL, Map.of()).get("data", "orders", "nodes", 0, "createdAt")).isEqualTo("2026-11-19T08:00:00Z");
    }

    @Test
    void gapsThatMayNotBeNullAreFilledFromWhatIsThere() throws Exception {
        Map<String, Object> order = shopify.query("aurora", ALL, Map.of()).get("data", "orders", "nodes", 0);
        assertThat(order).containsEntry("updatedAt", "2026-11-19T08:00:00Z").containsEntry("displayFulfillmentStatus", "UNFULFILLED");
    }

    @Test
    void edgesAndNodesAreTheSame() throws Exception {
        StandInUnderTest.Answer answer = shopify.query("aurora",
            "{ orders(first: 1) { edges { node { lineItems(first: 1) { nodes { title quantity unfulfilledQuantity } edges { node { title } } } } } } }", Map.of());
        assertThat((Map<String, Object>) answer.<Map<String, Object>>get("data", "orders", "edges", 0, "node", "lineItems", "nodes", 0))
            .containsExactlyInAnyOrderEntriesOf(Map.of("title", "Cup", "quantity", 1, "unfulfilledQuantity", 1));
        assertThat((String) answer.get("data", "orders", "edges", 0, "node", "lineItems", "edges", 0, "node", "title")).isEqualTo("Cup");
    }

    @Test
    void aNewOrChangedFileIsThereOnTheNextRequest() throws Exception {
        assertThat(shopify.query("aurora", ALL, Map.of()).names()).containsExactly("#1");
        write("aurora/2.json", "{\"data\": {\"order\": {\"name\": \"#2\", \"createdAt\": \"now\"}}}");
        write("birch/3.json", "{\"order\": {\"number\": 3, \"createdAt\": \"2026-11-20T10:00:00Z\"}}");
        assertThat(shopify.query("aurora", ALL, Map.of()).names()).containsExactly("#1", "#2");
        assertThat(shopify.query("birch", ALL, Map.of()).names()).containsExactly("#3");
        Files.delete(folder.resolve("aurora/1.json"));
        assertThat(shopify.query("aurora", ALL, Map.of()).names()).containsExactly("#2");
    }

    @Test
    void aMalformedFileIsNamedAndTheOthersAreServed() throws Exception {
        write("aurora/broken.json", "{\"name\": \"#9\",,}");
        write("aurora/wrong.json", "{\"name\": \"#8\", \"createdAt\": \"yesterday\", \"fulfillments\": [{\"displayStatus\": \"MOVING\"}]}");
        write("aurora/list.json", "[1, 2]");
        write("aurora/remark.json", "{\"name\": \"#7\", \"createdAt\": \"now\", \"colour\": \"red\"}");
        assertThat(shopify.query("aurora", ALL, Map.of()).names()).containsExactly("#1", "#7");
        shopify.query("aurora", ALL, Map.of());
        assertThat(shopify.console).hasSize(4)
            .anySatisfy(line -> assertThat(line).contains("broken.json").contains("line 1"))
            .anySatisfy(line -> assertThat(line).contains("wrong.json").contains("createdAt").contains("'yesterday'")
                .contains("fulfillments[0].displayStatus").contains("MOVING"))
            .anySatisfy(line -> assertThat(line).contains("list.json"))
            .anySatisfy(line -> assertThat(line).contains("remark.json").contains("colour"));
    }

    @Test
    void aDemoShopWithoutFilesHasNoOrdersButIsThere() throws Exception {
        assertThat(shopify.query("birch", "{ shop { name } orders(first: 1) { nodes { id } } }", Map.of()).get("data", "shop", "name").toString()).isEqualTo("Birch");
        assertThat(shopify.query("elm", ALL, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void shopSettingsComeFromTheirOwnFile() throws Exception {
        write("aurora/_shop.json", "{\"orderNumberFormatPrefix\": \"AU-\", \"accessScopes\": [\"read_orders\"], \"accessToken\": \"shpat_other\"}");
        assertThat(shopify.query("aurora", ALL, Map.of()).status()).isEqualTo(401);
        byte[] query = Json.bytes(Map.of("query", "{ shop { orderNumberFormatPrefix } currentAppInstallation { accessScopes { handle } } }"));
        StandInUnderTest.Answer answer = shopify.post("/aurora/admin/api/2026-07/graphql.json", "shpat_other", query);
        assertThat((String) answer.get("data", "shop", "orderNumberFormatPrefix")).isEqualTo("AU-");
        assertThat((String) answer.get("data", "currentAppInstallation", "accessScopes", 0, "handle")).isEqualTo("read_orders");
    }
}

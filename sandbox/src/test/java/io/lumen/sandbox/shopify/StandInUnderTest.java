package io.lumen.sandbox.shopify;

import io.lumen.sandbox.http.LocalServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The stand-in on a free port, and the requests a test sends to it. */
final class StandInUnderTest implements Closeable {

    static final Clock CLOCK = Clock.fixed(java.time.Instant.parse("2026-11-21T12:00:00Z"), java.time.ZoneOffset.UTC);

    final List<String> console = Collections.synchronizedList(new ArrayList<>());
    private final LocalServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    StandInUnderTest(Path orders, double maximum, double restoreRate) throws IOException {
        ShopifyStandIn standIn = ShopifyStandIn.open(new ShopifyStandIn.Settings(new ShopifyStandIn.App("test-app", "test-secret"), orders == null ? null : ShopifyStandIn.OrderFiles.watched(orders),
            new ShopifyStandIn.Allowance(maximum, restoreRate), CLOCK, RandomGenerator.of("L64X128MixRandom"), console::add));
        server = LocalServer.start(0, standIn);
    }

    Answer query(String shop, String query, Map<String, Object> variables) throws IOException, InterruptedException {
        return query(shop, query, variables, null);
    }

    Answer query(String shop, String query, Map<String, Object> variables, String operationName) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("query", query, "variables", variables));
        body.put("operationName", operationName);
        return post("/" + shop + "/admin/api/2026-07/graphql.json", "shpat_demo_" + shop, Json.bytes(body));
    }

    Answer post(String path, String token, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("X-Shopify-Access-Token", token);
        }
        return send(request);
    }

    Answer control(String change) throws IOException, InterruptedException {
        return post("/_control", null, change.getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /** An answer, and a way to reach into its JSON: {@code get("data", "orders", "nodes", 0, "name")}. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Map<String, Object> json() throws IOException {
            return Json.object(response.body());
        }

        @SuppressWarnings("unchecked")
        <T> T get(Object... path) throws IOException {
            Object here = json();
            for (Object step : path) {
                here = step instanceof Integer index ? ((List<?>) here).get(index) : ((Map<?, ?>) here).get(step);
            }
            return (T) here;
        }

        List<String> names() throws IOException {
            List<Map<String, Object>> nodes = get("data", "orders", "nodes");
            return nodes.stream().map(node -> (String) node.get("name")).toList();
        }
    }
}

package io.lumen.integration.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.order.StoreFault.Kind;
import io.lumen.store.StoreAccess;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question to a shop's Admin GraphQL API over HTTP, and its answer or a {@link StoreFault} that says what went wrong. */
@ApplicationScoped
class ShopifyClient {
    /** A shop that does not take the connection within a second will not answer within the budget either. */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final int LONGEST_ANSWER = 2_000_000;

    /** Ends the exchange while it is still coming in, so that a flood costs no memory. */
    private static final HttpResponse.BodyHandler<byte[]> WITHIN_REASON =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER);

    private final ShopifyAddress address;
    private final TenantScope scope;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    protected ShopifyClient() {
        this(null, null);
    }

    @Inject
    ShopifyClient(ShopifyAddress address, TenantScope scope) {
        this.address = address;
        this.scope = scope;
    }

    /** @return what stands under {@code data} */
    JsonNode ask(StoreAccess store, String query, Map<String, String> variables, Deadline deadline) {
        return ask(store, query, variables, Set.of(), deadline);
    }

    /**
     * @param optional parts of the answer (first steps of an error's path) that the shop may refuse without harm
     * @return what stands under {@code data}; a refused part is null
     */
    JsonNode ask(StoreAccess store, String query, Map<String, String> variables, Set<String> optional, Deadline deadline) {
        scope.requireNone();
        HttpResponse<byte[]> response = exchange(request(store, query, variables), deadline);
        rejectStatus(response.statusCode());
        return data(read(response.body()), optional);
    }

    private HttpRequest request(StoreAccess store, String query, Map<String, String> variables) {
        try {
            byte[] body = json.writeValueAsBytes(Map.of("query", query, "variables", variables));
            return HttpRequest.newBuilder(address.graphql(store.shop()))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("X-Shopify-Access-Token", store.accessToken())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts could not be written as JSON", impossible);
        }
    }

    /** The client's own time-out ends with the headers; waiting on the future covers a body that trickles in as well. */
    private HttpResponse<byte[]> exchange(HttpRequest request, Deadline deadline) {
        Duration left = deadline.left();
        if (left.isZero()) {
            throw new StoreFault(Kind.TOO_SLOW, "no time left for the store");
        }
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, WITHIN_REASON);
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new StoreFault(Kind.TOO_SLOW, "the store did not answer in time", late);
        } catch (ExecutionException failed) {
            throw new StoreFault(Kind.UNAVAILABLE, "the store could not be reached, or answered without end", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreFault(Kind.TOO_SLOW, "stopped while waiting for the store", stopped);
        }
    }

    /** Shopify's meanings: 401 and 403 credentials and rights, 402 frozen, 404 gone, 423 locked, 429 and 430 slow down. */
    private static void rejectStatus(int status) {
        switch (status) {
            case 200 -> {}
            case 401, 402, 403, 404 -> throw new StoreFault(Kind.REJECTED, "the store refused with status " + status);
            case 429, 430 -> throw new StoreFault(Kind.THROTTLED, "the store asked us to slow down");
            default -> throw new StoreFault(
                    status >= 500 || status == 423 ? Kind.UNAVAILABLE : Kind.UNREADABLE, "the store answered with status " + status);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new StoreFault(Kind.UNREADABLE, "the store's answer is not JSON");
        }
    }

    private static JsonNode data(JsonNode answer, Set<String> optional) {
        JsonNode data = answer.path("data");
        for (JsonNode error : answer.path("errors")) {
            if (!data.isObject() || !optional.contains(error.path("path").path(0).asText(""))) {
                throw fault(error.path("extensions").path("code").asText(""));
            }
        }
        if (!data.isObject()) {
            throw new StoreFault(Kind.UNREADABLE, "the store's answer has no data");
        }
        return data;
    }

    private static StoreFault fault(String code) {
        return switch (code) {
            case "THROTTLED" -> new StoreFault(Kind.THROTTLED, "the store asked us to slow down");
            case "ACCESS_DENIED", "SHOP_INACTIVE" -> new StoreFault(Kind.REJECTED, "the store refused: " + code);
            case "INTERNAL_SERVER_ERROR" -> new StoreFault(Kind.UNAVAILABLE, "the store had a fault of its own");
            default -> new StoreFault(Kind.UNREADABLE, "the store did not accept our question: " + (code.isEmpty() ? "no code" : code));
        };
    }
}

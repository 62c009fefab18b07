package io.lumen.integration.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.order.StoreFault.Kind;
import io.lumen.store.ConnectionTrouble;
import io.lumen.store.StoreAccess;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** One question to a shop's Admin GraphQL API over HTTP, and its answer or a {@link StoreFault} that says what went wrong. */
@ApplicationScoped
class ShopifyClient {
    private final ShopifyAddress address;
    private final TenantScope scope;
    private final ShopifyHttp http;
    private final ObjectMapper json = new ObjectMapper();

    protected ShopifyClient() {
        this(null, null, null);
    }

    @Inject
    ShopifyClient(ShopifyAddress address, TenantScope scope, ShopifyHttp http) {
        this.address = address;
        this.scope = scope;
        this.http = http;
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
        return ask(store.shop(), store.accessToken(), query, variables, optional, deadline);
    }

    /** The same of a shop that is not connected yet. */
    JsonNode ask(String shop, String token, String query, Map<String, String> variables, Set<String> optional, Deadline deadline) {
        scope.requireNone();
        return data(read(http.post(address.graphql(shop), Map.of("X-Shopify-Access-Token", token), body(query, variables), deadline)), optional);
    }

    private byte[] body(String query, Map<String, String> variables) {
        try {
            return json.writeValueAsBytes(Map.of("query", query, "variables", variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts could not be written as JSON", impossible);
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
            case "ACCESS_DENIED" -> new StoreFault(Kind.REJECTED, ConnectionTrouble.RIGHT_MISSING, "the store refused: " + code);
            case "SHOP_INACTIVE" -> new StoreFault(Kind.REJECTED, ConnectionTrouble.SHOP_CLOSED, "the store refused: " + code);
            case "INTERNAL_SERVER_ERROR" -> new StoreFault(Kind.UNAVAILABLE, "the store had a fault of its own");
            default -> new StoreFault(Kind.UNREADABLE, "the store did not accept our question: " + (code.isEmpty() ? "no code" : code));
        };
    }
}

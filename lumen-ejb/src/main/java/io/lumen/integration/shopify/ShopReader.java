package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.store.ShopFacts;
import io.lumen.store.ShopHandle;
import io.lumen.store.WebOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what a shop says of itself and of our token, and checks that it is the shop that was asked. */
@ApplicationScoped
class ShopReader {
    private static final String QUERY = """
            query LumenShop {
              shop { name myshopifyDomain ianaTimezone orderNumberFormatPrefix orderNumberFormatSuffix primaryDomain { url } }
              currentAppInstallation { accessScopes { handle } }
            }""";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_AFFIX = 20;

    private final ShopifyClient client;

    protected ShopReader() {
        this(null);
    }

    @Inject
    ShopReader(ShopifyClient client) {
        this.client = client;
    }

    /** @throws StoreFault when the shop does not answer well, or is another one */
    ShopFacts read(ShopHandle handle, String token, Deadline deadline) {
        JsonNode data = client.ask(handle.value(), token, QUERY, Map.of(), Set.of(), deadline);
        JsonNode shop = data.path("shop");
        if (!handle.domain().equals(shop.path("myshopifyDomain").asText())) {
            throw new StoreFault(StoreFault.Kind.UNREADABLE, "another shop has answered");
        }
        return new ShopFacts(
                handle,
                shortened(shop.path("name").asText(handle.value()), LONGEST_NAME),
                zone(shop.path("ianaTimezone").asText()),
                shortened(shop.path("orderNumberFormatPrefix").asText(""), LONGEST_AFFIX),
                shortened(shop.path("orderNumberFormatSuffix").asText(""), LONGEST_AFFIX),
                WebOrigin.read(shop.path("primaryDomain").path("url").asText("")),
                scopes(data.path("currentAppInstallation").path("accessScopes")));
    }

    /** What may be written may be read. */
    private static Set<String> scopes(JsonNode granted) {
        return StreamSupport.stream(granted.spliterator(), false)
                .map(scope -> scope.path("handle").asText())
                .flatMap(scope -> scope.startsWith("write_") ? Stream.of(scope, "read_" + scope.substring("write_".length())) : Stream.of(scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}

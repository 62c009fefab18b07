package io.lumen.integration.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.order.Deadline;
import io.lumen.order.StoreFault;
import io.lumen.store.ConnectionTrouble;
import io.lumen.store.ShopFacts;
import io.lumen.store.ShopHandle;
import io.lumen.store.StoreAnswer;
import io.lumen.store.StoreAuthorization;
import io.lumen.store.StoreGrant;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Shopify's authorization code grant with expiring offline tokens: consent page, signed answer, exchange, renewal. Source:
 * shopify.dev, "Authorization code grant" and "Offline access tokens".
 */
@ApplicationScoped
public class ShopifyAuthorization implements StoreAuthorization {
    /** For each call; a person or a shopper waits for it. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    /** Shopify's own library takes answers that are at most this old. */
    private static final Duration OLDEST = Duration.ofSeconds(90);

    private static final int LONGEST_QUERY = 4_000;

    private final ShopifyApp app;
    private final ShopifyAddress address;
    private final ShopReader shops;
    private final TenantScope scope;
    private final Clock clock;
    private final ShopifyHttp http;
    private final ObjectMapper json = new ObjectMapper();

    protected ShopifyAuthorization() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ShopifyAuthorization(ShopifyApp app, ShopifyAddress address, ShopReader shops, TenantScope scope, Clock clock, ShopifyHttp http) {
        this.app = app;
        this.address = address;
        this.shops = shops;
        this.scope = scope;
        this.clock = clock;
        this.http = http;
    }

    @Override
    public boolean isOffered() {
        return app.isComplete();
    }

    @Override
    public URI consentPage(ShopHandle shop, String state, URI answer) {
        return URI.create(address.admin(shop.value(), "oauth/authorize") + "?client_id=" + encoded(app.id()) + "&scope=" + encoded(app.scopes())
                + "&redirect_uri=" + encoded(answer.toString()) + "&state=" + encoded(state));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Consent> consent(String query) {
        if (!app.isComplete() || query == null || query.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        return ShopifySignature.check(query, app.secret()).filter(this::isRecent).flatMap(ShopifyAuthorization::read);
    }

    private static Optional<Consent> read(Map<String, String> query) {
        return ShopHandle.ofDomain(query.getOrDefault("shop", ""))
                .filter(shop -> query.containsKey("code") && query.containsKey("state"))
                .map(shop -> new Consent(shop, query.get("code"), query.get("state")));
    }

    private boolean isRecent(Map<String, String> query) {
        String seconds = query.getOrDefault("timestamp", "");
        return seconds.matches("[0-9]{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant()).abs().compareTo(OLDEST) <= 0;
    }

    @Override
    public StoreAnswer<StoreGrant> redeem(Consent consent) {
        return grant(consent.shop(), Map.of("code", consent.code(), "expiring", "1"));
    }

    @Override
    public StoreAnswer<StoreGrant> renew(ShopHandle shop, String refreshToken) {
        return grant(shop, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    @Override
    public StoreAnswer<ShopFacts> look(ShopHandle shop, String accessToken) {
        return answer(() -> shops.read(shop, accessToken, Deadline.in(PATIENCE, clock)));
    }

    private StoreAnswer<StoreGrant> grant(ShopHandle shop, Map<String, String> what) {
        scope.requireNone();
        Map<String, String> body = new LinkedHashMap<>(what);
        body.put("client_id", app.id());
        body.put("client_secret", app.secret());
        // Codes and refresh tokens that are not accepted are answered with 400.
        return answer(() -> grant(http.post(
                address.admin(shop.value(), "oauth/access_token"), Map.of(), written(body), Deadline.in(PATIENCE, clock), ConnectionTrouble.TOKEN_REFUSED)));
    }

    private byte[] written(Map<String, String> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts could not be written as JSON", impossible);
        }
    }

    private StoreGrant grant(byte[] body) {
        JsonNode answer = read(body);
        String token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new StoreFault(StoreFault.Kind.UNREADABLE, "the store granted access without a token");
        }
        Instant now = clock.instant();
        String refresh = answer.path("refresh_token").asText("");
        boolean ends = answer.path("expires_in").canConvertToInt() && !refresh.isEmpty();
        return new StoreGrant(token, ends
                ? Optional.of(new StoreGrant.Renewal(now.plusSeconds(answer.path("expires_in").asInt()), refresh, refreshEnd(answer, now)))
                : Optional.empty());
    }

    private static Optional<Instant> refreshEnd(JsonNode answer, Instant now) {
        JsonNode seconds = answer.path("refresh_token_expires_in");
        return seconds.canConvertToInt() ? Optional.of(now.plusSeconds(seconds.asInt())) : Optional.empty();
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException broken) {
            throw new StoreFault(StoreFault.Kind.UNREADABLE, "the store's answer is not JSON");
        }
    }

    private static <T> StoreAnswer<T> answer(Supplier<T> question) {
        try {
            return new StoreAnswer.Had<>(question.get());
        } catch (StoreFault fault) {
            return new StoreAnswer.Troubled<>(fault.trouble());
        }
    }
}

package io.lumen.sandbox.shopify;

import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /{shop}/admin/api/{version}/graphql.json}, in whatever weather reigns. */
final class AdminDoor implements Door {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9][a-z0-9-]*)/admin/api/([^/]+)/graphql\\.json");
    private static final Pattern VERSION = Pattern.compile("20\\d\\d-(01|04|07|10)");
    private static final Map<String, Object> NOT_FOUND = Map.of("errors", "Not Found");
    private static final Map<String, Object> BAD_TOKEN =
        Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)");
    private static final Map<String, Object> BAD_REQUEST = Map.of("errors", Map.of("query", "Required parameter missing or invalid"));

    private final Supplier<ShopCatalog> shops;
    private final Supplier<AdminApi> api;
    private final AppTokens tokens;
    private final AtomicReference<Weather> weather;
    private final RequestLog log;
    private final RandomGenerator random;

    AdminDoor(Supplier<ShopCatalog> shops, Supplier<AdminApi> api, AppTokens tokens, AtomicReference<Weather> weather, RequestLog log, RandomGenerator random) {
        this.shops = shops;
        this.api = api;
        this.tokens = tokens;
        this.weather = weather;
        this.log = log;
        this.random = random;
    }

    static boolean isFor(String path) {
        return path.contains("/admin/api/");
    }

    @Override
    public void serve(Call call) throws IOException {
        Weather now = weather.get();
        if (now.down()) {
            return;
        }
        hold(now.latencyMs());
        if (now.errorRate() > 0 && random.nextDouble() < now.errorRate()) {
            boolean overloaded = random.nextBoolean();
            call.text(overloaded ? 503 : 500, overloaded ? "Service Unavailable" : "Internal Server Error");
            return;
        }
        Matcher path = PATH.matcher(call.path());
        Optional<ShopData> shop = path.matches() ? shops.get().shop(path.group(1)) : Optional.empty();
        if (shop.isEmpty() || !isServed(path.group(2))) {
            call.json(404, Json.bytes(NOT_FOUND));
        } else if (!call.method().equals("POST")) {
            call.with("Allow", "POST").json(405, Json.bytes(Map.of("errors", "Method Not Allowed")));
        } else {
            Optional<ShopData> asSeen = call.header("X-Shopify-Access-Token").flatMap(token -> seenBy(shop.get(), token));
            if (asSeen.isEmpty()) {
                call.json(401, Json.bytes(BAD_TOKEN));
            } else {
                query(call, asSeen.get(), now.throttle());
            }
        }
    }

    /** The shop with the rights of a token: of the custom app it always had, or of an installed one. */
    private Optional<ShopData> seenBy(ShopData shop, String token) {
        return token.equals(shop.token()) ? Optional.of(shop) : tokens.scopes(shop.handle(), token).map(shop::withScopes);
    }

    private void query(Call call, ShopData shop, boolean throttle) throws IOException {
        Optional<AdminApi.Request> request = request(call.body());
        if (request.isEmpty()) {
            call.json(400, Json.bytes(BAD_REQUEST));
            return;
        }
        Set<String> variables = new HashSet<>(request.get().variables().keySet());
        Map<String, Object> answer = api.get().answer(shop, request.get(), throttle,
            operation -> log.add(shop.handle(), operation, variables));
        call.with("X-Shopify-API-Version", AdminSchema.VERSION).json(200, Json.bytes(answer));
    }

    private static Optional<AdminApi.Request> request(byte[] body) {
        try {
            Map<String, Object> json = Json.object(body);
            boolean sound = json.get("query") instanceof String
                && (json.get("variables") == null || json.get("variables") instanceof Map)
                && (json.get("operationName") == null || json.get("operationName") instanceof String);
            return sound ? Optional.of(new AdminApi.Request((String) json.get("query"), (String) json.get("operationName"),
                json.get("variables") instanceof Map<?, ?> variables ? Json.asObject(variables) : Map.of())) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** A version that is no longer (or not yet) there is answered by the one that is, as Shopify falls forward. */
    private static boolean isServed(String version) {
        return VERSION.matcher(version).matches() && version.compareTo(AdminSchema.VERSION) <= 0;
    }

    static void hold(long latencyMs) {
        if (latencyMs > 0) {
            try {
                Thread.sleep(Duration.ofMillis(latencyMs));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package io.lumen.sandbox.shopify;

import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import io.lumen.sandbox.http.Pages;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The part of a shop's admin in which its owner installs an app: {@code /{shop}/admin/oauth/authorize} with a button, the signed
 * way back to the app, and {@code access_token}, where the app has its tokens.
 */
final class InstallDoor implements Door {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9][a-z0-9-]*)/admin/oauth/(authorize|access_token)");
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> REFUSED = Map.of("error", "invalid_request", "error_description", "The authorization code was not found or was already used");

    private final ShopifyStandIn.App app;
    private final Supplier<ShopCatalog> shops;
    private final AppTokens tokens;
    private final AtomicReference<Weather> weather;
    private final RequestLog log;
    private final Clock clock;
    private final Pages pages = new Pages("/shopify-admin");

    InstallDoor(ShopifyStandIn.App app, Supplier<ShopCatalog> shops, AppTokens tokens, AtomicReference<Weather> weather, RequestLog log, Clock clock) {
        this.app = app;
        this.shops = shops;
        this.tokens = tokens;
        this.weather = weather;
        this.log = log;
        this.clock = clock;
    }

    static boolean isFor(String path) {
        return path.contains("/admin/oauth/") || path.equals("/shopify-admin/admin.css");
    }

    @Override
    public void serve(Call call) throws IOException {
        if (call.path().equals("/shopify-admin/admin.css")) {
            pages.serve(call, "admin.css");
            return;
        }
        Matcher path = PATH.matcher(call.path());
        Optional<ShopData> shop = path.matches() ? shops.get().shop(path.group(1)) : Optional.empty();
        if (shop.isEmpty()) {
            call.json(404, Json.bytes(Map.of("errors", "Not Found")));
        } else if (path.group(2).equals("access_token")) {
            grant(call, shop.get().handle());
        } else if (call.method().equals("POST")) {
            install(call, shop.get().handle());
        } else {
            ask(call, shop.get());
        }
    }

    private void ask(Call call, ShopData shop) throws IOException {
        Map<String, String> asked = form(Optional.ofNullable(URI.create(call.target()).getRawQuery()).orElse(""));
        if (!isOurs(asked)) {
            call.text(400, "Oauth error invalid_request: The redirect_uri is not whitelisted, or there is no such app");
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>(asked);
        values.put("shop", shop.fields().get("name"));
        values.put("handle", shop.handle());
        values.put("scopes", Arrays.stream(asked.getOrDefault("scope", "").split(",")).filter(scope -> !scope.isBlank())
            .map(scope -> Map.of("code", scope, "words", scope.replace('_', ' '))).toList());
        call.with("Content-Security-Policy", POLICY).with("Cache-Control", "no-store").answer(200, "text/html; charset=utf-8", pages.page("install", values));
    }

    private void install(Call call, String shop) throws IOException {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        Map<String, String> asked = form(body);
        if (!isOurs(asked)) {
            call.text(400, "Oauth error invalid_request");
            return;
        }
        List<String> granted = Arrays.stream(body.split("&")).filter(part -> part.startsWith("granted=")).map(part -> decoded(part.substring(8))).toList();
        Map<String, String> answer = new TreeMap<>(Map.of(
            "code", tokens.code(shop, granted),
            "host", Base64.getEncoder().withoutPadding().encodeToString(("admin.shopify.com/store/" + shop).getBytes(StandardCharsets.UTF_8)),
            "shop", shop + ".myshopify.com",
            "state", asked.getOrDefault("state", ""),
            "timestamp", Long.toString(clock.instant().getEpochSecond())));
        String query = query(answer);
        call.seeOther(asked.get("redirect_uri") + "?" + query + "&hmac=" + hmac(query));
    }

    private void grant(Call call, String shop) throws IOException {
        Map<String, Object> asked = Json.object(call.body());
        boolean renewal = "refresh_token".equals(asked.get("grant_type"));
        log.add(shop, renewal ? "refresh_token" : "authorization_code", Set.of());
        AdminDoor.hold(weather.get().latencyMs());
        Optional<Map<String, Object>> pair = !app.id().equals(asked.get("client_id")) || !app.secret().equals(asked.get("client_secret"))
            ? Optional.empty()
            : renewal
                ? tokens.renew(shop, String.valueOf(asked.get("refresh_token")))
                : tokens.redeem(shop, String.valueOf(asked.get("code")));
        call.json(pair.isPresent() ? 200 : 400, Json.bytes(pair.<Object>map(given -> given).orElse(REFUSED)));
    }

    /** Shopify knows an app's addresses; here any on this machine will do. */
    private boolean isOurs(Map<String, String> asked) {
        return app.id().equals(asked.get("client_id"))
            && asked.getOrDefault("redirect_uri", "").matches("http://(localhost|127\\.0\\.0\\.1):[0-9]+/[^?#]*");
    }

    private String hmac(String query) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(app.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String query(Map<String, String> sorted) {
        return sorted.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("&"));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> decoded(part[0]), part -> decoded(part[1]), (first, second) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

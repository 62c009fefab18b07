package io.lumen.integration.shopify;

import io.lumen.runtime.Settings;
import io.lumen.verification.CustomerId;
import io.lumen.verification.StorefrontSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shopify's signature under app-proxy requests: HMAC-SHA-256 in hex, with the app's secret, over all other parameters as
 * {@code key=value}, several values joined by commas, sorted, without anything between them. Source: shopify.dev, "Authenticate
 * app proxies".
 */
@ApplicationScoped
public class ShopifyProxySignature implements StorefrontSignature {
    /** Shopify names no limit; a page asks the moment it is opened. */
    private static final Duration OLDEST = Duration.ofSeconds(90);

    private static final String DOMAIN = ".myshopify.com";

    private final Optional<String> secret;
    private final Clock clock;

    protected ShopifyProxySignature() {
        this(Optional.empty(), null);
    }

    @Inject
    ShopifyProxySignature(Settings settings, Clock clock) {
        this(settings.text("lumen.shopify.api-secret"), clock);
    }

    ShopifyProxySignature(Optional<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Optional<Visit> check(Map<String, List<String>> query) {
        return secret.filter(key -> signed(query, key))
                .flatMap(key -> only(query, "timestamp"))
                .filter(this::isRecent)
                .flatMap(time -> only(query, "shop"))
                .filter(shop -> shop.endsWith(DOMAIN))
                .map(shop -> new Visit(shop.substring(0, shop.length() - DOMAIN.length()), customer(query)));
    }

    private static Optional<CustomerId> customer(Map<String, List<String>> query) {
        return only(query, "logged_in_customer_id").filter(id -> id.matches("[0-9]{1,20}")).map(CustomerId::new);
    }

    private boolean isRecent(String seconds) {
        if (!seconds.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant()).abs();
        return age.compareTo(OLDEST) <= 0;
    }

    private static boolean signed(Map<String, List<String>> query, String key) {
        return only(query, "signature")
                .map(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.US_ASCII), signature(query, key).getBytes(StandardCharsets.US_ASCII)))
                .orElse(false);
    }

    static String signature(Map<String, List<String>> query, String key) {
        String message = query.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("signature"))
                .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                .sorted()
                .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", absent);
        }
    }

    private static Optional<String> only(Map<String, List<String>> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(values -> values.size() == 1).map(List::getFirst);
    }
}

package io.lumen.integration.shopify;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shopify's signature under the query of an answer: HMAC-SHA-256 in hex, with the app's secret, over all other parameters sorted by
 * name, percent-encoded, joined by ampersands. Source: Shopify's own library ({@code hmac-validator}).
 */
final class ShopifySignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String HMAC = "hmac";

    private ShopifySignature() {}

    /** The parameters of a query that is signed. Empty when it is not, or says anything twice. @param query as it came */
    static Optional<Map<String, String>> check(String query, String secret) {
        return parameters(query).filter(given -> given.containsKey(HMAC) && MessageDigest.isEqual(
                given.get(HMAC).getBytes(StandardCharsets.UTF_8), of(given, secret).getBytes(StandardCharsets.UTF_8)));
    }

    static String of(Map<String, String> parameters, String secret) {
        String text = new TreeMap<>(parameters).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(HMAC) && !entry.getKey().equals("signature"))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", absent);
        }
    }

    private static Optional<Map<String, String>> parameters(String query) {
        try {
            return Optional.of(Arrays.stream(query.split("&"))
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(part -> decoded(part[0]), part -> part.length == 2 ? decoded(part[1]) : "")));
        } catch (IllegalArgumentException | IllegalStateException brokenOrTwice) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** As {@code encodeURIComponent} does it, which is what the other side signs. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20").replace("%21", "!").replace("%27", "'").replace("%28", "(").replace("%29", ")").replace("%7E", "~");
    }
}

package io.lumen.ticket;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a carrier's tracking page from a page that opens with a secret. Some stores put their own order status page where a
 * tracking link belongs, and its address alone shows the order to whoever holds it: such a link is not passed on.
 */
final class TrackingLinks {
    private static final Set<String> SECRETS = Set.of(
            "key", "token", "access_token", "auth", "signature", "sig", "secret", "password", "hmac", "session", "jwt");

    private TrackingLinks() {}

    /** The link, unless it is the store's own page or carries a secret. */
    static Optional<URI> passedOn(URI link) {
        return isStorePlatform(link) || carriesSecret(link) ? Optional.empty() : Optional.of(link);
    }

    private static boolean isStorePlatform(URI link) {
        String host = Optional.ofNullable(link.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.isEmpty() || host.equals("shopify.com") || host.endsWith(".shopify.com") || host.endsWith(".myshopify.com");
    }

    private static boolean carriesSecret(URI link) {
        String path = Optional.ofNullable(link.getPath()).orElse("").toLowerCase(Locale.ROOT);
        return link.getRawUserInfo() != null
                || path.contains("/authenticate")
                || namesASecret(link.getRawQuery())
                || namesASecret(link.getRawFragment());
    }

    private static boolean namesASecret(String parameters) {
        return parameters != null
                && Arrays.stream(parameters.split("[?&;/]"))
                        .map(parameter -> parameter.split("=", 2)[0].toLowerCase(Locale.ROOT))
                        .anyMatch(SECRETS::contains);
    }
}

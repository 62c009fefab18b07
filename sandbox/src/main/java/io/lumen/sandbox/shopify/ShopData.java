package io.lumen.sandbox.shopify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One shop as it stands on disk at this moment.
 *
 * @param handle the shop's name in the address
 * @param token  the access token it accepts
 * @param scopes the access scopes granted to Lumen
 * @param fields the Admin {@code Shop} object
 * @param orders every order whose file could be read
 */
record ShopData(String handle, String token, List<String> scopes, Map<String, Object> fields, List<OrderRecord> orders) {

    private static final List<String> ALL_SCOPES = List.of("read_orders", "read_all_orders", "read_fulfillments", "read_returns",
        "read_merchant_managed_fulfillment_orders", "read_customers");

    ShopData withOrders(List<OrderRecord> found) {
        return new ShopData(handle, token, scopes, fields, List.copyOf(found));
    }

    ShopData withScopes(List<String> granted) {
        return new ShopData(handle, token, List.copyOf(granted), fields, orders);
    }

    Optional<OrderRecord> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    /** @param settings what {@code _shop.json} says, over the defaults for a shop of this name */
    static ShopData of(String handle, Map<String, Object> settings) {
        Map<String, Object> fields = new HashMap<>(defaults(handle));
        fields.putAll(settings);
        Object token = fields.remove("accessToken");
        Object scopes = fields.remove("accessScopes");
        return new ShopData(handle, String.valueOf(token), scopes instanceof List<?> given
            ? given.stream().map(String::valueOf).toList() : ALL_SCOPES, fields, List.of());
    }

    private static Map<String, Object> defaults(String handle) {
        String host = handle + ".example";
        return Map.ofEntries(
            Map.entry("accessToken", "shpat_demo_" + handle),
            Map.entry("id", "gid://shopify/Shop/" + (60_000_000L + Math.floorMod(handle.hashCode(), 1_000_000))),
            Map.entry("name", Character.toUpperCase(handle.charAt(0)) + handle.substring(1)),
            Map.entry("myshopifyDomain", handle + ".myshopify.com"),
            Map.entry("email", "owner@" + host),
            Map.entry("contactEmail", "help@" + host),
            Map.entry("ianaTimezone", "Europe/Berlin"),
            Map.entry("timezoneAbbreviation", "CET"),
            Map.entry("currencyCode", "EUR"),
            Map.entry("orderNumberFormatPrefix", "#"),
            Map.entry("orderNumberFormatSuffix", ""),
            Map.entry("url", "https://" + host),
            Map.entry("primaryDomain", Map.of("id", "gid://shopify/Domain/1", "host", host, "url", "https://" + host, "sslEnabled", true)),
            Map.entry("plan", Map.of("publicDisplayName", "Basic", "displayName", "Basic", "partnerDevelopment", false, "shopifyPlus", false)));
    }
}

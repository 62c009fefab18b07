package io.lumen.sandbox.shopify;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The entry points of the Admin API that Lumen uses; every other one answers an error that says so. */
final class AdminFields {

    /** Key in the GraphQL context of the {@link ShopData} asked. */
    static final String SHOP = "lumen.sandbox.shop";
    /** Key in the GraphQL context of a list of {@link SearchWarning}. */
    static final String WARNINGS = "lumen.sandbox.warnings";

    private static final String GLOBAL_ID = "gid://shopify/[A-Za-z]+/[^/]+";

    /** A filter of {@code orders(query:)} that does not exist. */
    record SearchWarning(String query, String field) {
    }

    private final ConcurrentMap<String, WebhookSubscriptions> webhooks = new ConcurrentHashMap<>();

    Map<String, Map<String, DataFetcher<?>>> byType() {
        return Map.of(
            "QueryRoot", Map.of(
                "orders", AdminFields::orders,
                "order", environment -> order(environment, environment.getArgument("id")),
                "orderByIdentifier", AdminFields::orderByIdentifier,
                "shop", environment -> shop(environment).fields(),
                "currentAppInstallation", AdminFields::installation,
                "webhookSubscriptions", environment -> ConnectionPage.of(subscriptions(environment).all(), environment.getArguments())),
            "Mutation", Map.of(
                "webhookSubscriptionCreate", environment -> subscriptions(environment)
                    .create(environment.getArgument("topic"), environment.getArgument("webhookSubscription"), now(environment)),
                "webhookSubscriptionDelete", environment -> subscriptions(environment).delete(environment.getArgument("id"))));
    }

    private static Object orders(DataFetchingEnvironment environment) {
        Instant now = now(environment);
        String query = environment.getArgument("query");
        OrderSearchParser.Parsed parsed = OrderSearchParser.parse(query);
        List<SearchWarning> warnings = environment.getGraphQlContext().get(WARNINGS);
        parsed.unknownFields().forEach(field -> warnings.add(new SearchWarning(query, field)));
        List<OrderRecord> found = new ArrayList<>();
        for (OrderRecord order : shop(environment).orders()) {
            if (visible(order, shop(environment), now) && parsed.search().matches(order, now)) {
                found.add(order);
            }
        }
        found.sort(by(environment.getArgument("sortKey"), now));
        List<?> orders = found.stream().map(OrderRecord::data).toList();
        return ConnectionPage.of(Boolean.TRUE.equals(environment.getArgument("reverse")) ? ConnectionPage.reversed(orders) : orders,
            environment.getArguments());
    }

    private static Comparator<OrderRecord> by(String sortKey, Instant now) {
        return switch (sortKey) {
            case "CREATED_AT" -> Comparator.comparing(order -> order.moment("createdAt", now));
            case "PROCESSED_AT" -> Comparator.comparing(order -> order.moment("processedAt", now));
            case "UPDATED_AT" -> Comparator.comparing(order -> order.moment("updatedAt", now));
            case "ORDER_NUMBER" -> Comparator.comparing(order -> (Integer) order.data().get("number"));
            case null, default -> Comparator.comparing(OrderRecord::id);
        };
    }

    private static Object orderByIdentifier(DataFetchingEnvironment environment) {
        Map<String, Object> identifier = environment.getArgument("identifier");
        return identifier.get("id") instanceof String id ? order(environment, id) : null;
    }

    private static Object order(DataFetchingEnvironment environment, String id) {
        if (!id.matches(GLOBAL_ID)) {
            throw new AdminFault("Invalid global id '" + id + "'", "argumentLiteralsIncompatible");
        }
        ShopData shop = shop(environment);
        return shop.order(id).filter(order -> visible(order, shop, now(environment))).map(OrderRecord::data).orElse(null);
    }

    /** Without {@code read_all_orders} an app sees the orders of the last 60 days only. */
    private static boolean visible(OrderRecord order, ShopData shop, Instant now) {
        return shop.scopes().contains("read_all_orders")
            || order.moment("createdAt", now).isAfter(now.minusSeconds(60L * 24 * 60 * 60));
    }

    private static Object installation(DataFetchingEnvironment environment) {
        return Map.of("id", "gid://shopify/AppInstallation/880001", "accessScopes", shop(environment).scopes().stream()
            .map(scope -> Map.of("handle", scope, "description", scope.replace('_', ' '))).toList());
    }

    private WebhookSubscriptions subscriptions(DataFetchingEnvironment environment) {
        return webhooks.computeIfAbsent(shop(environment).handle(), shop -> new WebhookSubscriptions());
    }

    private static ShopData shop(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(SHOP);
    }

    private static Instant now(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(FieldFetcher.NOW);
    }
}

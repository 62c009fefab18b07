package io.lumen.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Reads a field out of an order file's JSON the way its type in the schema wants it: relative moments resolved against
 * the request, connections cut to size, lists limited, and gaps filled where an empty value is an honest one.
 */
final class FieldFetcher implements LightDataFetcher<Object> {

    /** Key in the GraphQL context of the request's moment, the same for every field of one answer. */
    static final String NOW = "lumen.sandbox.now";

    /** Fields that need a right of their own, and the rights of which one will do. */
    private static final Map<String, Set<String>> RIGHTS = Map.of(
        "fulfillmentOrders", Set.of("read_merchant_managed_fulfillment_orders", "read_assigned_fulfillment_orders",
            "read_third_party_fulfillment_orders", "read_marketplace_fulfillment_orders"),
        "returns", Set.of("read_returns"));

    private enum Shape { PLAIN, MOMENT, CONNECTION, LIST }

    private final ConcurrentMap<GraphQLFieldDefinition, Shape> shapes = new ConcurrentHashMap<>();

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    @Override
    public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        Object value = switch (source) {
            case ConnectionPage page -> page.field(field.getName());
            case Map<?, ?> object -> object.get(field.getName());
            case null, default -> null;
        };
        return switch (shapes.computeIfAbsent(field, FieldFetcher::shape)) {
            case MOMENT -> value instanceof String text && RelativeTime.isRelative(text)
                ? RelativeTime.resolve(text, environment.get().getGraphQlContext().get(NOW)).toString()
                : present(value, field, source, environment);
            case CONNECTION -> connection(value, field, environment.get());
            case LIST -> limited(value, environment.get());
            case PLAIN -> present(value, field, source, environment);
        };
    }

    private static Shape shape(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        if (GraphQLTypeUtil.isList(type)) {
            return Shape.LIST;
        }
        String name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
        if (name.endsWith("Connection") && field.getArgument("first") != null) {
            return Shape.CONNECTION;
        }
        return name.equals("DateTime") ? Shape.MOMENT : Shape.PLAIN;
    }

    private static Object connection(Object value, GraphQLFieldDefinition field, DataFetchingEnvironment environment) {
        requireRights(field.getName(), environment);
        if (value == null && !GraphQLTypeUtil.isNonNull(field.getType())) {
            return null;
        }
        List<?> all = Json.elements(value);
        Map<String, Object> arguments = environment.getArguments();
        if ("HAPPENED_AT".equals(arguments.get("sortKey"))) {
            Instant now = environment.getGraphQlContext().get(NOW);
            all = all.stream().sorted(Comparator.comparing(event ->
                RelativeTime.resolve((String) Json.asObject(event).get("happenedAt"), now))).toList();
        }
        return ConnectionPage.of(Boolean.TRUE.equals(arguments.get("reverse")) ? ConnectionPage.reversed(all) : all, arguments);
    }

    /** As Shopify: the field is refused, and with it whatever around it may not be without it. */
    private static void requireRights(String field, DataFetchingEnvironment environment) {
        Set<String> rights = RIGHTS.getOrDefault(field, Set.of());
        ShopData shop = environment.getGraphQlContext().get(AdminFields.SHOP);
        if (!rights.isEmpty() && shop.scopes().stream().noneMatch(rights::contains)) {
            throw new AdminFault("Access denied for " + field + " field. Required access: `" + rights.iterator().next() + "` access scope.", "ACCESS_DENIED");
        }
    }

    private static List<?> limited(Object value, DataFetchingEnvironment environment) {
        List<?> all = Json.elements(value);
        return environment.getArgument("first") instanceof Integer first ? all.subList(0, Math.min(first, all.size())) : all;
    }

    private static Object present(Object value, GraphQLFieldDefinition field, Object source,
                                  Supplier<DataFetchingEnvironment> environment) {
        if (value != null || !GraphQLTypeUtil.isNonNull(field.getType())) {
            return value;
        }
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLScalarType scalar && !(type instanceof GraphQLEnumType)) {
            switch (scalar.getName()) {
                case "Boolean" -> { return false; }
                case "Int", "UnsignedInt64", "Float" -> { return 0; }
                default -> { }
            }
        }
        String parent = ((GraphQLNamedType) environment.get().getParentType()).getName();
        throw new AdminFault("The sandbox has nothing for " + parent + "." + field.getName()
            + (source instanceof Map<?, ?> object && object.get("id") != null ? " of " + object.get("id") : "")
            + ": the order file does not say it, and it may not be null.", "SANDBOX_HAS_NO_VALUE");
    }
}

package io.lumen.sandbox.shopify;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares an order file with the type {@code Order} of the schema, so that a slip is told by its place in the file. */
final class OrderCheck {

    private final GraphQLSchema schema;

    OrderCheck(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * What was found, each sentence naming the field.
     *
     * @param problems why the order cannot be served
     * @param remarks  fields the schema does not know; nobody can ask for them, so they do no harm
     */
    record Findings(List<String> problems, List<String> remarks) {
    }

    /** Names that begin with an underscore are the file's own notes and are passed over. */
    Findings look(Map<String, Object> order) {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
        object(order, schema.getObjectType("Order"), "", findings);
        return findings;
    }

    private void object(Map<?, ?> object, GraphQLObjectType type, String place, Findings findings) {
        object.forEach((name, value) -> {
            GraphQLFieldDefinition field = type.getFieldDefinition(String.valueOf(name));
            String at = place.isEmpty() ? String.valueOf(name) : place + "." + name;
            if (field == null && !String.valueOf(name).startsWith("_")) {
                findings.remarks.add(at + ": the type " + type.getName() + " has no such field");
            } else if (field != null && value != null) {
                value(value, GraphQLTypeUtil.unwrapNonNull(field.getType()), at, findings);
            }
        });
    }

    private void value(Object value, GraphQLType type, String at, Findings findings) {
        if (GraphQLTypeUtil.isList(type)) {
            elements(value, GraphQLTypeUtil.unwrapOne(type), at, findings);
            return;
        }
        switch (type) {
            case GraphQLEnumType choice when choice.getValue(String.valueOf(value)) == null ->
                findings.problems.add(at + ": '" + value + "' is not one of " + choice.getName());
            case GraphQLScalarType scalar -> scalar(value, scalar.getName(), at, findings);
            case GraphQLObjectType connection when connection.getName().endsWith("Connection") && value instanceof List ->
                elements(value, connection.getFieldDefinition("nodes").getType(), at, findings);
            case GraphQLObjectType object when value instanceof Map<?, ?> map -> object(map, object, at, findings);
            case GraphQLObjectType object -> findings.problems.add(at + ": an object (" + object.getName() + ") is expected");
            default -> { }
        }
    }

    private void elements(Object value, GraphQLType elementType, String at, Findings findings) {
        if (!(value instanceof List<?> list)) {
            findings.problems.add(at + ": a list is expected");
            return;
        }
        GraphQLType element = GraphQLTypeUtil.unwrapNonNull(elementType);
        if (GraphQLTypeUtil.isList(element)) {
            element = GraphQLTypeUtil.unwrapNonNull(GraphQLTypeUtil.unwrapOne(element));
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                findings.problems.add(at + "[" + i + "]: null is no " + ((GraphQLNamedType) element).getName());
            } else {
                value(list.get(i), element, at + "[" + i + "]", findings);
            }
        }
    }

    private static void scalar(Object value, String scalar, String at, Findings findings) {
        boolean fits = switch (scalar) {
            case "Boolean" -> value instanceof Boolean;
            case "Int" -> value instanceof Integer;
            case "Float" -> value instanceof Number;
            case "DateTime" -> value instanceof String moment && isMoment(moment);
            case "JSON" -> true;
            case "ID", "Decimal", "Money", "UnsignedInt64", "BigInt" -> value instanceof String || value instanceof Number;
            default -> value instanceof String;
        };
        if (!fits) {
            findings.problems.add(at + ": '" + value + "' is no " + scalar
                + (scalar.equals("DateTime") ? " (ISO 8601, or a distance such as now-2d4h)" : ""));
        }
    }

    private static boolean isMoment(String text) {
        try {
            RelativeTime.resolve(text, Instant.EPOCH);
            return true;
        } catch (DateTimeException notAMoment) {
            return false;
        }
    }
}

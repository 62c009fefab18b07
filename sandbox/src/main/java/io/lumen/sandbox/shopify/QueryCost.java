package io.lumen.sandbox.shopify;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.introspection.Introspection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The calculated cost of one operation by Shopify's published rules: a scalar 0, an object 1, a connection or list sized
 * by {@code first}/{@code last}, an interface the dearest of its selections, a mutation 10.
 */
final class QueryCost {

    private static final int MUTATION = 10;

    /** How many elements a selection may bring, given the variables. */
    private interface Size {
        int in(Map<String, Object> variables);
    }

    private static final Size ONE = variables -> 1;

    /**
     * One selected field that is not a scalar.
     *
     * @param own       cost of one element itself
     * @param whenType  selections that apply to one concrete type only
     */
    private record Part(String key, int own, Size size, List<Part> parts, Map<String, List<Part>> whenType) {

        int requested(Map<String, Object> variables) {
            int dearest = whenType.values().stream().mapToInt(some -> asked(some, variables)).max().orElse(0);
            return size.in(variables) * (own + asked(parts, variables) + dearest);
        }

        int actual(Object value) {
            return switch (value) {
                case List<?> list -> list.stream().mapToInt(this::actual).sum();
                case Map<?, ?> object -> own + sum(parts, object) + whenType.values().stream().mapToInt(some -> sum(some, object)).sum();
                case null, default -> 0;
            };
        }

        static int asked(List<Part> parts, Map<String, Object> variables) {
            return parts.stream().mapToInt(part -> part.requested(variables)).sum();
        }
    }

    private final List<Part> parts;
    private final boolean mutation;

    private QueryCost(List<Part> parts, boolean mutation) {
        this.parts = parts;
        this.mutation = mutation;
    }

    static QueryCost of(Document document, OperationDefinition operation, GraphQLSchema schema) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        Builder builder = new Builder(document, operation, schema);
        GraphQLCompositeType root = mutation ? schema.getMutationType() : schema.getQueryType();
        return new QueryCost(builder.parts(operation.getSelectionSet(), root, ONE, new HashMap<>()), mutation);
    }

    /** @return the cost charged before execution */
    int requested(Map<String, Object> variables) {
        return mutation ? MUTATION * parts.size() : Part.asked(parts, variables);
    }

    /** @return the cost of what the answer holds */
    int actual(Map<String, Object> data) {
        return mutation ? MUTATION * parts.size() : data == null ? 0 : sum(parts, data);
    }

    private static int sum(List<Part> parts, Map<?, ?> object) {
        int sum = 0;
        for (Part part : parts) {
            sum += part.actual(object.get(part.key()));
        }
        return sum;
    }

    private record Builder(Document document, OperationDefinition operation, GraphQLSchema schema) {

        /**
         * @param elements how many elements the connection around these fields may bring
         * @param whenType filled with the selections bound to a concrete type
         */
        List<Part> parts(SelectionSet selections, GraphQLCompositeType type, Size elements, Map<String, List<Part>> whenType) {
            List<Part> parts = new ArrayList<>();
            for (Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field -> part(field, type, elements, parts);
                    case InlineFragment inline -> fragment(inline.getTypeCondition(), inline.getSelectionSet(), type, elements, parts, whenType);
                    case FragmentSpread spread -> {
                        FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                            .filter(definition -> definition.getName().equals(spread.getName())).findFirst().orElseThrow();
                        fragment(fragment.getTypeCondition(), fragment.getSelectionSet(), type, elements, parts, whenType);
                    }
                    default -> throw new IllegalStateException("unknown selection " + selection);
                }
            }
            return parts;
        }

        private void fragment(TypeName condition, SelectionSet selections, GraphQLCompositeType type, Size elements,
                              List<Part> parts, Map<String, List<Part>> whenType) {
            if (condition == null || condition.getName().equals(type.getName())) {
                parts.addAll(parts(selections, type, elements, whenType));
            } else {
                GraphQLCompositeType concrete = (GraphQLCompositeType) schema.getType(condition.getName());
                whenType.computeIfAbsent(condition.getName(), name -> new ArrayList<>()).addAll(parts(selections, concrete, elements, whenType));
            }
        }

        private void part(Field field, GraphQLCompositeType parent, Size elements, List<Part> parts) {
            GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
            if (field.getSelectionSet() == null || field.getName().startsWith("__")
                || !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
                return;
            }
            boolean element = parent.getName().endsWith("Connection") && !field.getName().equals("pageInfo");
            boolean connection = ((GraphQLNamedType) type).getName().endsWith("Connection");
            boolean edge = element && field.getName().equals("edges");
            Size asked = size(field);
            Map<String, List<Part>> whenType = new HashMap<>();
            List<Part> children = parts(field.getSelectionSet(), type, connection ? asked : ONE, whenType);
            parts.add(new Part(field.getResultKey(), edge ? 0 : 1, element ? elements : connection ? ONE : asked, children, whenType));
        }

        private Size size(Field field) {
            for (Argument argument : field.getArguments()) {
                if (argument.getName().equals("first") || argument.getName().equals("last")) {
                    return size(argument.getValue());
                }
            }
            return ONE;
        }

        private Size size(Value<?> value) {
            return switch (value) {
                case IntValue number -> variables -> number.getValue().intValue();
                case VariableReference variable -> {
                    Size otherwise = operation.getVariableDefinitions().stream()
                        .filter(definition -> definition.getName().equals(variable.getName()) && definition.getDefaultValue() != null)
                        .map(definition -> size(definition.getDefaultValue())).findFirst().orElse(ONE);
                    yield variables -> variables.get(variable.getName()) instanceof Number given ? given.intValue() : otherwise.in(variables);
                }
                case null, default -> ONE;
            };
        }
    }
}

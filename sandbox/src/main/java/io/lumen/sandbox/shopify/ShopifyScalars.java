package io.lumen.sandbox.shopify;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Shopify's own scalars ({@code DateTime}, {@code Decimal}, {@code URL} …): strings, checked where Lumen sends them. */
final class ShopifyScalars implements Coercing<Object, Object> {

    private final String name;

    private ShopifyScalars(String name) {
        this.name = name;
    }

    static GraphQLScalarType named(String name) {
        return GraphQLScalarType.newScalar().name(name).coercing(new ShopifyScalars(name)).build();
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!name.equals("JSON") && !(input instanceof String) && !(input instanceof Number)) {
            throw new CoercingParseValueException("Could not coerce value " + input + " to " + name);
        }
        return checked(input);
    }

    @Override
    public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof StringValue text) {
            try {
                return checked(text.getValue());
            } catch (CoercingParseValueException invalid) {
                throw new CoercingParseLiteralException(invalid.getMessage());
            }
        }
        throw new CoercingParseLiteralException("Could not coerce value to " + name);
    }

    private Object checked(Object input) {
        if (name.equals("DateTime")) {
            try {
                OffsetDateTime.parse(String.valueOf(input));
            } catch (DateTimeException invalid) {
                throw new CoercingParseValueException("Invalid DateTime: " + input);
            }
        }
        return input;
    }
}

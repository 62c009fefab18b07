package io.lumen.sandbox.shopify;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/** A problem met while a query runs, answered as one entry of {@code errors} with Shopify's {@code extensions.code}. */
final class AdminFault extends RuntimeException implements GraphQLError {

    private static final long serialVersionUID = 1L;

    private final String code;

    AdminFault(String message, String code) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code);
    }
}

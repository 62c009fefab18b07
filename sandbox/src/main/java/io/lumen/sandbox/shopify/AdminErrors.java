package io.lumen.sandbox.shopify;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseValueException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Errors in the shape Shopify gives them: {@code message, locations, path, extensions.code}, always with HTTP 200. */
final class AdminErrors implements DataFetcherExceptionHandler {

    private static final String DIVIDER = "\u001f";

    private final Consumer<String> console;

    AdminErrors(Consumer<String> console) {
        this.console = console;
    }

    static Map<String, Object> throttled() {
        return error("Throttled", Map.of("code", "THROTTLED", "documentation", "https://shopify.dev/api/usage/rate-limits"));
    }

    static Map<String, Object> tooExpensive(int cost, int most) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "MAX_COST_EXCEEDED");
        extensions.put("cost", cost);
        extensions.put("maxCost", most);
        extensions.put("documentation", "https://shopify.dev/api/usage/rate-limits");
        return error("Query cost is " + cost + ", which exceeds the single query max cost limit (" + most + ").", extensions);
    }

    static Map<String, Object> error(String message, Map<String, Object> extensions) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (!extensions.isEmpty()) {
            error.put("extensions", extensions);
        }
        return error;
    }

    /** @param operation as Shopify begins a path to a mistake in the query: {@code query LumenShop} */
    static List<Map<String, Object>> translated(List<GraphQLError> errors, String operation) {
        return errors.stream().map(error -> translated(error, operation)).toList();
    }

    private static Map<String, Object> translated(GraphQLError error, String operation) {
        Map<String, Object> extensions = new LinkedHashMap<>(error.getExtensions() == null ? Map.of() : error.getExtensions());
        String message = error.getMessage();
        List<Object> path = error.getPath();
        switch (error) {
            case ValidationError invalid -> {
                String[] parts = message.split(DIVIDER);
                message = parts.length > 1 ? parts[1] : message;
                extensions.put("code", parts.length > 1 ? parts[0] : "invalid");
                for (int i = 2; i < parts.length; i++) {
                    int equals = parts[i].indexOf('=');
                    extensions.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
                }
                path = new ArrayList<>(List.of(operation));
                path.addAll(invalid.getQueryPath() == null ? List.of() : invalid.getQueryPath());
            }
            case CoercingParseValueException wrong -> extensions.put("code", "INVALID_VARIABLE");
            case NonNullableValueCoercedAsNullException missing -> extensions.put("code", "INVALID_VARIABLE");
            default -> { }
        }
        Map<String, Object> translated = new LinkedHashMap<>();
        translated.put("message", message);
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            translated.put("locations", error.getLocations().stream().map(AdminErrors::place).toList());
        }
        if (path != null) {
            translated.put("path", path);
        }
        extensions.remove("classification");
        if (!extensions.isEmpty()) {
            translated.put("extensions", extensions);
        }
        return translated;
    }

    private static Map<String, Object> place(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters met) {
        String code = "INTERNAL_SERVER_ERROR";
        if (met.getException() instanceof AdminFault fault) {
            code = fault.code();
        } else {
            console.accept("shopify: " + met.getPath() + " failed: " + met.getException());
        }
        GraphQLError error = GraphQLError.newError().message("%s", met.getException().getMessage())
            .path(met.getPath()).location(met.getSourceLocation()).extensions(Map.of("code", code)).build();
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}

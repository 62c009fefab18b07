package io.lumen.sandbox.shopify;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Runs a query against a shop: validation, price, allowance, execution, and the answer as Shopify writes it. */
final class AdminApi {

    /** What a single query may cost at most. */
    private static final int MAX_COST = 1000;

    /**
     * @param operationName null when the request names none
     */
    record Request(String query, String operationName, Map<String, Object> variables) {
    }

    private final Documents documents;
    private final GraphQL graphql;
    private final Clock clock;
    private final LeakyBucket.Size allowance;
    private final ConcurrentMap<String, LeakyBucket> buckets = new ConcurrentHashMap<>();

    AdminApi(GraphQLSchema schema, Clock clock, LeakyBucket.Size allowance, Consumer<String> console) {
        this.documents = new Documents(schema);
        this.graphql = AdminSchema.executable(schema, documents, new AdminErrors(console));
        this.clock = clock;
        this.allowance = allowance;
    }

    /**
     * @param throttle answers THROTTLED whatever the allowance says
     * @param log      told the operation's name, "(anonymous)" or "(invalid)"
     */
    Map<String, Object> answer(ShopData shop, Request request, boolean throttle, Consumer<String> log) {
        Documents.Prepared prepared = documents.prepare(request.query());
        Documents.Operation operation = prepared.operation(request.operationName());
        log.accept(operation == null ? "(invalid)" : operation.name().isEmpty() ? "(anonymous)" : operation.name());
        if (!prepared.errors().isEmpty()) {
            return Map.of("errors", AdminErrors.translated(prepared.errors(), path(operation)));
        }
        if (operation == null) {
            return Map.of("errors", List.of(AdminErrors.error(request.operationName() == null
                ? "An operation name is required" : "No operation named \"" + request.operationName() + "\"", Map.of())));
        }
        int requested = operation.cost().requested(request.variables());
        if (requested > MAX_COST) {
            return Map.of("errors", List.of(AdminErrors.tooExpensive(requested, MAX_COST)));
        }
        LeakyBucket bucket = buckets.computeIfAbsent(shop.handle(), handle -> new LeakyBucket(allowance, clock));
        if (throttle || !bucket.take(requested)) {
            Map<String, Object> throttled = new LinkedHashMap<>();
            throttled.put("errors", List.of(AdminErrors.throttled()));
            throttled.put("extensions", Map.of("cost", cost(requested, null, bucket, throttle ? 0 : bucket.available())));
            return throttled;
        }
        return execute(shop, request, operation, requested, bucket);
    }

    private Map<String, Object> execute(ShopData shop, Request request, Documents.Operation operation, int requested, LeakyBucket bucket) {
        List<AdminFields.SearchWarning> warnings = new ArrayList<>();
        ExecutionResult result = graphql.execute(ExecutionInput.newExecutionInput(request.query())
            .operationName(operation.name().isEmpty() ? null : operation.name())
            .variables(request.variables())
            .locale(Documents.SHOPIFYS_WORDS)
            .graphQLContext(Map.of(AdminFields.SHOP, shop, FieldFetcher.NOW, clock.instant(), AdminFields.WARNINGS, warnings))
            .build());
        int actual = operation.cost().actual(result.getData());
        bucket.giveBack(Math.max(0, requested - actual));
        Map<String, Object> answer = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            answer.put("errors", AdminErrors.translated(result.getErrors(), path(operation)));
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("cost", cost(requested, actual, bucket, bucket.available()));
        if (!warnings.isEmpty()) {
            extensions.put("search", warnings.stream().map(AdminApi::warning).toList());
        }
        answer.put("extensions", extensions);
        return answer;
    }

    private static Map<String, Object> cost(int requested, Integer actual, LeakyBucket bucket, double available) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("maximumAvailable", bucket.size().maximum());
        status.put("currentlyAvailable", available);
        status.put("restoreRate", bucket.size().restoreRate());
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("requestedQueryCost", requested);
        cost.put("actualQueryCost", actual);
        cost.put("throttleStatus", status);
        return cost;
    }

    private static Map<String, Object> warning(AdminFields.SearchWarning warning) {
        return Map.of("path", List.of("orders"), "query", warning.query(),
            "warnings", List.of(Map.of("field", warning.field(), "message", "Invalid search field for this query.")));
    }

    private static String path(Documents.Operation operation) {
        return operation == null ? "query" : (operation.kind() + " " + operation.name()).trim();
    }
}

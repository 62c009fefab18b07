package io.lumen.sandbox.shopify;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Queries parsed, validated and priced once; Lumen sends the same few texts over and over. */
final class Documents implements PreparsedDocumentProvider {

    /** Picks the validation messages in Shopify's words (resource bundle {@code i18n/Validation_en_XS}). */
    static final Locale SHOPIFYS_WORDS = Locale.of("en", "XS");

    private static final int KEPT = 500;

    /**
     * A query text, understood.
     *
     * @param errors     why it cannot run, empty when it can
     * @param operations by name, with their cost; an operation without a name has the name ""
     */
    record Prepared(PreparsedDocumentEntry entry, List<GraphQLError> errors, Map<String, Operation> operations) {

        /** @return the operation meant by the request, or null when the name names none or a name is needed */
        Operation operation(String name) {
            if (name == null || name.isEmpty()) {
                return operations.size() == 1 ? operations.values().iterator().next() : null;
            }
            return operations.get(name);
        }
    }

    record Operation(String name, String kind, QueryCost cost) {
    }

    private final GraphQLSchema schema;
    private final ConcurrentMap<String, Prepared> prepared = new ConcurrentHashMap<>();

    Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    Prepared prepare(String query) {
        Prepared known = prepared.get(query);
        if (known != null) {
            return known;
        }
        Prepared fresh = understand(query);
        if (prepared.size() < KEPT) {
            prepared.put(query, fresh);
        }
        return fresh;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
                                                                      Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(prepare(input.getQuery()).entry());
    }

    private Prepared understand(String query) {
        ExecutionInput input = ExecutionInput.newExecutionInput(query).locale(SHOPIFYS_WORDS).build();
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(schema, input);
        if (result.isFailure()) {
            return new Prepared(new PreparsedDocumentEntry(result.getErrors()), result.getErrors(), operations(result.getDocument(), false));
        }
        return new Prepared(new PreparsedDocumentEntry(result.getDocument()), List.of(), operations(result.getDocument(), true));
    }

    private Map<String, Operation> operations(Document document, boolean valid) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        if (document != null) {
            for (OperationDefinition definition : document.getDefinitionsOfType(OperationDefinition.class)) {
                String name = definition.getName() == null ? "" : definition.getName();
                String kind = definition.getOperation().name().toLowerCase(Locale.ROOT);
                operations.put(name, new Operation(name, kind, valid ? QueryCost.of(document, definition, schema) : null));
            }
        }
        return operations;
    }
}

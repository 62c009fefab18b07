package io.lumen.sandbox.shopify;

import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Shopify's whole Admin schema, made executable. Reading it takes one to several seconds, so it is done once and in the
 * background; places in the SDL are not kept, since nobody is shown them.
 */
final class AdminSchema {

    /** The version of the Admin API whose schema this is. */
    static final String VERSION = "2026-07";

    private static final String SDL = "/shopify/admin_" + VERSION + ".graphql";

    private AdminSchema() {
    }

    /** @param root the fields of {@code QueryRoot} and {@code Mutation} that are served, by type and name */
    static GraphQLSchema load(Map<String, Map<String, DataFetcher<?>>> root) {
        ParserOptions wholeFile = ParserOptions.newParserOptions()
            .captureSourceLocation(false).captureLineComments(false).captureIgnoredChars(false)
            .maxCharacters(Integer.MAX_VALUE).maxTokens(Integer.MAX_VALUE).maxWhitespaceTokens(Integer.MAX_VALUE).build();
        Document sdl = new Parser().parseDocument(
            ParserEnvironment.newParserEnvironment().document(sdl()).parserOptions(wholeFile).build());
        return new SchemaGenerator().makeExecutableSchema(
            SchemaGenerator.Options.defaultOptions().captureAstDefinitions(false), new SchemaParser().buildRegistry(sdl), wiring(root));
    }

    static GraphQL executable(GraphQLSchema schema, PreparsedDocumentProvider documents, DataFetcherExceptionHandler faults) {
        return GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(documents)
            .defaultDataFetcherExceptionHandler(faults)
            .doNotAutomaticallyDispatchDataLoader()
            .build();
    }

    private static RuntimeWiring wiring(Map<String, Map<String, DataFetcher<?>>> root) {
        FieldFetcher fields = new FieldFetcher();
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
            .wiringFactory(new ShopifyWiring())
            .codeRegistry(GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(environment -> fields));
        root.forEach((type, fetchers) -> wiring.type(type, builder -> {
            fetchers.forEach(builder::dataFetcher);
            return builder.defaultDataFetcher(environment -> {
                throw new AdminFault("The sandbox does not serve " + type + "." + environment.getField().getName(), "SANDBOX_DOES_NOT_SERVE");
            });
        }));
        return wiring.build();
    }

    private static String sdl() {
        try (InputStream in = AdminSchema.class.getResourceAsStream(SDL)) {
            if (in == null) {
                throw new IOException(SDL + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class ShopifyWiring implements WiringFactory {

        /** The type of an object is written in its global id: {@code gid://shopify/Order/1}. */
        private static final TypeResolver BY_GLOBAL_ID = environment -> {
            if (environment.getObject() instanceof Map<?, ?> object && object.get("id") instanceof String id && id.split("/").length > 3) {
                return environment.getSchema().getObjectType(id.split("/")[3]);
            }
            return null;
        };

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return ShopifyScalars.named(environment.getScalarTypeDefinition().getName());
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return BY_GLOBAL_ID;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return BY_GLOBAL_ID;
        }
    }
}

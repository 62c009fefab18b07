package io.lumen.integration.shopify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The enumerations of Shopify's own schema, as the stand-in serves it. */
final class AdminEnums {
    private static final Path SDL = Path.of("..", "sandbox", "src", "main", "resources", "shopify", "admin_2026-07.graphql");
    private static final String TEXT = read();
    private static final Pattern VALUE = Pattern.compile("(?m)^  ([A-Z][A-Z0-9_]*)\\b");

    private AdminEnums() {}

    /** @throws IllegalArgumentException when the schema has no such enumeration */
    static List<String> values(String name) {
        Matcher body = Pattern.compile("(?s)\\nenum " + name + " \\{(.*?)\\n\\}").matcher(TEXT);
        if (!body.find()) {
            throw new IllegalArgumentException("no enumeration " + name);
        }
        String withoutTexts = body.group(1).replaceAll("(?s)\"\"\".*?\"\"\"", "");
        return VALUE.matcher(withoutTexts).results().map(found -> found.group(1)).toList();
    }

    /** Those of the schema and those that are known to come. */
    static Stream<String> values(String name, String... toCome) {
        return Stream.concat(values(name).stream(), Stream.of(toCome));
    }

    private static String read() {
        try {
            return Files.readString(SDL);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

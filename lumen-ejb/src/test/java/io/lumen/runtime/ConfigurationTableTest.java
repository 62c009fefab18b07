package io.lumen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.model.ModelSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} has a row for each key that is asked for, and for no other. */
class ConfigurationTableTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ROW = Pattern.compile("\\| (–|`lumen\\.[^`]+`) \\| `(LUMEN_[A-Z_]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern KEY = Pattern.compile("\"(lumen(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\"(LUMEN_[A-Z_]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{env\\.(LUMEN_[A-Z_]+)");

    /** Names of the same look that are no configuration: a file, and what is measured. */
    private static final Set<String> OTHER_NAMES = Set.of("lumen.js", "lumen.model.calls", "lumen.model.time", "lumen.model.tokens");

    private record Row(Optional<String> key, String variable) {}

    @Test
    void everyKeyHasOneRow() {
        assertThat(rows().stream().flatMap(row -> row.key().stream())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(keys());
        assertThat(rows().stream().map(Row::variable)).doesNotHaveDuplicates();
    }

    @Test
    void aKeysVariableIsTheOneThatIsRead() {
        assertThat(rows().stream().filter(row -> row.key().isPresent()))
                .allSatisfy(row -> assertThat(row.variable()).isEqualTo(variable(row.key().get())));
    }

    @Test
    void everyVariableThatIsReadByItsOwnNameHasARow() {
        Set<String> ofKeys = keys().stream().map(ConfigurationTableTest::variable).collect(Collectors.toSet());
        Set<String> alone = variables();
        alone.removeAll(ofKeys);
        assertThat(rows().stream().filter(row -> row.key().isEmpty()).map(Row::variable)).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Test
    void everyLineOfTheTablesIsSuchARow() {
        assertThat(lines(ROOT.resolve("docs/configuration.md")).filter(line -> line.startsWith("| ") && !line.startsWith("| key |")))
                .hasSizeGreaterThan(50)
                .allMatch(line -> ROW.matcher(line).matches());
    }

    @Test
    void theOtherNamesAreStillInUse() {
        assertThat(named(KEY)).containsAll(OTHER_NAMES);
    }

    private static List<Row> rows() {
        return lines(ROOT.resolve("docs/configuration.md")).map(ROW::matcher).filter(Matcher::matches)
                .map(row -> new Row(Optional.of(row.group(1)).filter(key -> !key.equals("–")).map(key -> key.replace("`", "")), row.group(2)))
                .toList();
    }

    /** Those that are written in the code as they are, and those of the models, which are put together. */
    private static Set<String> keys() {
        Set<String> keys = named(KEY);
        keys.removeAll(OTHER_NAMES);
        keys.addAll(keysOfModels());
        return keys;
    }

    private static Set<String> keysOfModels() {
        Set<String> asked = new TreeSet<>();
        Settings recording = new Settings(null) {
            @Override
            public Optional<String> text(String key) {
                asked.add(key);
                // A provider is asked for the rest only once its model is named.
                return key.endsWith(".name") || key.endsWith(".key") ? Optional.of("any") : Optional.empty();
            }
        };
        new ModelSettings(recording).check();
        return asked;
    }

    private static Set<String> variables() {
        Set<String> variables = named(VARIABLE);
        variables.addAll(found(EXPRESSION, ROOT.resolve("lumen-ear/src/main/scripts/server.cli")));
        variables.addAll(found(EXPRESSION, ROOT.resolve("lumen-sign-in/src/main/webapp/WEB-INF/oidc.json")));
        return variables;
    }

    /** What the product's own code names, whole strings only. */
    private static Set<String> named(Pattern pattern) {
        Set<String> named = new TreeSet<>();
        for (String module : List.of("tenant-migrations", "lumen-ejb", "lumen-readiness", "lumen-web", "lumen-sign-in")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> named.addAll(found(pattern, file)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return named;
    }

    private static Set<String> found(Pattern pattern, Path file) {
        return lines(file).flatMap(line -> pattern.matcher(line).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}

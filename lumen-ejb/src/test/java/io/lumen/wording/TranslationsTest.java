package io.lumen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle of every module, in every language: whoever adds a sentence writes it seven times. */
class TranslationsTest {
    private static final Path ROOT = Path.of("..");

    /** Words of English that none of the other languages has. */
    private static final Pattern ENGLISH = Pattern.compile("\\b(the|your|you|with|been|which|yet|and|this|from|not|please)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");


    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/resources")).filter(Files::isDirectory).flatMap(TranslationsTest::bundlesBelow).toList().stream();
        }
    }

    private static Stream<Path> bundlesBelow(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.getFileName().toString().equals("messages.properties")).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Stream<Arguments> translations() throws IOException {
        return bundles().flatMap(bundle -> Wording.LANGUAGES.stream().filter(language -> !language.equals("en")).map(language -> Arguments.of(bundle, language)));
    }

    private static Map<String, String> read(Path file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Map<String, String> sorted = new TreeMap<>();
        messages.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private static Map<String, String> translated(Path bundle, String language) {
        return read(bundle.resolveSibling("messages_" + language + ".properties"));
    }

    @Test
    void thereAreBundlesAndSevenLanguages() throws IOException {
        assertThat(bundles()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Wording.LANGUAGES).containsExactly("en", "es", "fr", "de", "pt", "it", "nl");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceIsThereInEveryLanguage(Path bundle, String language) {
        assertThat(translated(bundle, language).keySet()).isEqualTo(read(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceTakesTheSameValuesInTheSameForms(Path bundle, String language) {
        Map<String, String> translated = translated(bundle, language);
        read(bundle).forEach((key, english) -> {
            String other = translated.getOrDefault(key, "");
            assertThat(Bundle.valuesOf(other)).as("%s of %s", key, language).isEqualTo(Bundle.valuesOf(english));
            assertThat(forms(other)).as("%s of %s", key, language).isEqualTo(forms(english));
        });
    }

    /** Each value with the way it is formatted: {@code {at, time, short}}; of plurals only that it is one. */
    private static Set<String> forms(String message) {
        return Pattern.compile("\\{(\\w+), (number|date|time|plural|select)(, [^{},]+)?").matcher(message).results()
                .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothingIsLeftInEnglish(Path bundle, String language) {
        Map<String, String> translated = translated(bundle, language);
        read(bundle).forEach((key, english) -> {
            String words = bare(translated.getOrDefault(key, ""));
            assertThat(ENGLISH.matcher(words).results().map(MatchResult::group)).as("%s of %s: %s", key, language, words).isEmpty();
            boolean hasWords = LETTERS.matcher(bare(english)).find();
            boolean sharedWord = !bare(english).contains(" ");
            assertThat(hasWords && !sharedWord && translated.get(key).equals(english)).as("%s of %s is as in English", key, language).isFalse();
        });
        long same = read(bundle).entrySet().stream().filter(entry -> LETTERS.matcher(bare(entry.getValue())).find())
                .filter(entry -> entry.getValue().equals(translated.get(entry.getKey()))).count();
        assertThat(same).as("words that are the same in English and " + language).isLessThanOrEqualTo(2);
    }

    private static String bare(String message) {
        return message.replaceAll("\\{[^{}]*\\}", "").replaceAll("Idempotency-Key|Content-Type: application/json|JSON|UUID|API|Ticket|Assistant|Note", "");
    }

    /** A plural has a form for each case that the language tells apart in whole numbers that occur here. */
    @ParameterizedTest
    @MethodSource("translations")
    void everyPluralHasTheFormsOfItsLanguage(Path bundle, String language) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
        Set<String> cases = Stream.of(1, 2, 5, 28, 60).map(rules::select).collect(Collectors.toSet());
        translated(bundle, language).forEach((key, message) -> {
            if (message.contains(", plural,")) {
                assertThat(cases).as(key).allMatch(form -> message.contains(form + " {"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceCanBeReadAndHoldsNoStrayQuotes(Path bundle, String language) {
        translated(bundle, language).forEach((key, message) -> {
            MessageFormat format = new MessageFormat(message, ULocale.forLanguageTag(language));
            assertThat(format.toPattern()).as(key).isNotEmpty();
            assertThat(message.replace("''", "")).as("%s of %s", key, language).doesNotContain("'");
        });
    }

    @Test
    void aLanguageThatIsNotWrittenGetsEnglish() {
        assertThat(List.of("ja", "", "xx")).allSatisfy(language ->
                assertThat(Wording.of(WordingTest.class, Locale.of(language)).say("plain")).isEqualTo("Hello."));
    }
}

package io.lumen.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a reworded answer is still in its language, by the small words that every sentence has. */
final class FunctionWords {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}']+");
    private static final Map<String, Set<String>> WORDS = read();

    private FunctionWords() {}

    /** False only where another of our languages has more of its small words in the text than the wanted one has. */
    static boolean mayBe(String text, Locale locale) {
        List<String> words = Arrays.asList(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)));
        long wanted = count(words, locale.getLanguage());
        return WORDS.keySet().stream().noneMatch(language -> count(words, language) > wanted);
    }

    private static long count(List<String> words, String language) {
        return words.stream().filter(WORDS.getOrDefault(language, Set.of())::contains).count();
    }

    private static Map<String, Set<String>> read() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(FunctionWords.class.getResourceAsStream("function-words.properties"), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Map<String, Set<String>> words = new HashMap<>();
        file.stringPropertyNames().forEach(language -> words.put(language, Set.of(file.getProperty(language).split(" "))));
        return Map.copyOf(words);
    }
}

package io.lumen.policy;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What words of one language stand for, as shops use them: {@code delivery: ship, send, parcel …}. The notions are the same in
 * all languages, so that a question in one finds a text in another. The names of countries stand for a place abroad.
 */
final class Notions {
    /** Marks a notion among words; no word begins with it. */
    static final String MARK = "§";

    private static final String SMALL_TALK = "smalltalk";
    private static final String COUNTRY = "country";

    private final Map<String, Set<String>> words;

    private Notions(Map<String, Set<String>> words) {
        this.words = words;
    }

    static Notions in(Language language) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Notions.class.getResourceAsStream("notions_" + language.code() + ".txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(":", 2);
                Set<String> listed = words.computeIfAbsent(parts[0].strip(), notion -> new LinkedHashSet<>());
                for (String word : parts[1].split(",")) {
                    listed.add(word.strip());
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        words.computeIfAbsent(COUNTRY, notion -> new LinkedHashSet<>()).addAll(countries(language));
        return new Notions(words);
    }

    private static Set<String> countries(Language language) {
        ULocale reader = new ULocale(language.code());
        return Set.of(Locale.getISOCountries()).stream().map(code -> new ULocale("", code).getDisplayCountry(reader)).collect(Collectors.toSet());
    }

    /** Notion to words. */
    Map<String, Set<String>> words() {
        return words.entrySet().stream().filter(entry -> !entry.getKey().equals(SMALL_TALK)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Words that say nothing about what is asked. */
    Set<String> smallTalk() {
        return words.getOrDefault(SMALL_TALK, Set.of());
    }
}

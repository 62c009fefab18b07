package io.lumen.answer;

import io.lumen.wording.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which words of a language mean nothing by themselves, and which mean the same as others. All other words mean themselves. */
final class Vocabulary {
    private static final String FREE = "free";
    private static final String DENIAL = "not";
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:\\n]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

    private final Map<String, String> meanings = new HashMap<>();

    private Vocabulary(String language) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Vocabulary.class.getResourceAsStream("vocabulary_" + language + ".txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A line is a meaning and the words that have it: {@code shipped: shipped sent dispatched}. */
    private void add(String line) {
        String[] parts = line.split(":", 2);
        for (String word : parts[1].strip().split("\\s+")) {
            String before = meanings.put(word, parts[0]);
            if (before != null && !before.equals(parts[0])) {
                throw new IllegalStateException(word + " has two meanings: " + before + ", " + parts[0]);
            }
        }
    }

    static Vocabulary in(Locale locale) {
        String language = Wording.LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return LOADED.computeIfAbsent(language, Vocabulary::new);
    }

    /** The meanings of a text in their order. What is said twice in a sentence is said; a denial of a denial is not one denial. */
    List<String> meaning(String text) {
        List<String> meaning = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(plain(text))) {
            String last = "";
            for (String word : WORD.matcher(sentence).results().map(MatchResult::group).toList()) {
                String means = meanings.getOrDefault(word, word);
                if (!means.equals(FREE) && (means.equals(DENIAL) || !means.equals(last))) {
                    meaning.add(means);
                    last = means;
                }
            }
        }
        return meaning;
    }

    /** Small letters, and the English "n't" as the word that it is. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace("can't", "can not")
                .replace("won't", "will not")
                .replace("n't", " not");
    }
}

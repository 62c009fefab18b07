package io.lumen.understanding;

import io.lumen.understanding.WordReader.Placeholder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Finds the language of a message: Apache OpenNLP's detector, learned from our own phrases, judges the letters, and words
 * that only one of our languages has decide whether that is more than a guess.
 */
final class LanguageFinder {

    private static final double ENGLISH_BEFORE_OTHERS = 3;
    private static final double PLAUSIBLE = 0.04;
    private static final double CLEAR = 0.6;
    private static final double OBVIOUS = 0.97;
    private static final int LONG_TEXT = 24;
    private static final int MOST_GUESSES = 3;
    private static final int MOST_WORDS = 80;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_LETTERS = 400;
    private static final int LONGEST_COURTESY = 4;

    private final LanguageDetectorME detector;
    private final Map<String, String> tellingWords;
    private final Map<String, String> courtesies = new HashMap<>();

    /** @param tellingWords words that only one language has, with that language */
    LanguageFinder(LanguageDetectorModel model, Map<String, String> tellingWords) {
        this.detector = new LanguageDetectorME(model);
        this.tellingWords = Map.copyOf(tellingWords);
        Languages.ALL.forEach(language -> WordLists.readPlain(language, "courtesies").phrases("courtesies")
                .forEach(courtesy -> courtesies.put(courtesy, language)));
    }

    record Guess(String language, double probability) {
    }

    /** @param guesses the plausible languages, the likeliest first; never empty */
    record Spoken(List<Guess> guesses, boolean sure) {
        String language() {
            return guesses.getFirst().language();
        }
    }

    /** @param ranges what is no language: numbers, addresses, links */
    Spoken in(String text, List<Placeholder> ranges) {
        return in(words(text, ranges));
    }

    /** Runs of letters in lower case, with their accents. */
    static List<String> words(String text, List<Placeholder> ranges) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (Placeholder range : ranges) {
            addWords(text.substring(from, Math.max(from, range.start())), words);
            from = Math.max(from, range.end());
        }
        addWords(text.substring(from), words);
        return words;
    }

    private static void addWords(String text, List<String> words) {
        int start = -1;
        for (int at = 0; at <= text.length() && words.size() < MOST_WORDS; at++) {
            boolean letter = at < text.length() && Character.isLetter(text.charAt(at));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, Math.min(at, start + LONGEST_WORD)).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    private Spoken in(List<String> words) {
        if (words.isEmpty()) {
            return new Spoken(List.of(new Guess(Languages.ENGLISH, 1)), false);
        }
        Optional<String> greeted = greeted(words);
        if (greeted.isPresent()) {
            return new Spoken(List.of(new Guess(greeted.get(), 1)), true);
        }
        Map<String, Integer> telling = new HashMap<>();
        words.forEach(word -> {
            String only = tellingWords.get(WordReader.plain(word));
            if (only != null) {
                telling.merge(only, 1, Integer::sum);
            }
        });
        List<Guess> guesses = guesses(words, telling);
        Guess best = guesses.getFirst();
        int own = telling.getOrDefault(best.language(), 0);
        int others = telling.values().stream().mapToInt(Integer::intValue).sum() - own;
        int letters = words.stream().mapToInt(String::length).sum();
        boolean sure = best.probability() >= CLEAR && own > others
                || best.probability() >= OBVIOUS && letters >= LONG_TEXT && own >= others;
        return new Spoken(guesses, sure);
    }

    /** The language of a message that is a courtesy and nothing else: "bonjour" is too short for its letters to tell. */
    private Optional<String> greeted(List<String> words) {
        return words.size() > LONGEST_COURTESY ? Optional.empty()
                : Optional.ofNullable(courtesies.get(WordReader.plain(String.join(" ", words))));
    }

    /** Words such as "order" and "status" are at home everywhere, and most often meant as English. */
    private static double before(String language) {
        return language.equals(Languages.ENGLISH) ? ENGLISH_BEFORE_OTHERS : 1;
    }

    private List<Guess> guesses(List<String> words, Map<String, Integer> telling) {
        String text = String.join(" ", words);
        Language[] found = detector.predictLanguages(text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text);
        double[] weights = Arrays.stream(found)
                .mapToDouble(language -> language.getConfidence() * before(language.getLang())
                        * Math.pow(4, Math.min(telling.getOrDefault(language.getLang(), 0), 4)))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        List<Guess> all = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            all.add(new Guess(found[i].getLang(), weights[i] / sum));
        }
        all.sort(Comparator.comparingDouble(Guess::probability).reversed());
        List<Guess> plausible = all.stream().filter(guess -> guess.probability() >= PLAUSIBLE).limit(MOST_GUESSES).toList();
        return plausible.isEmpty() ? all.subList(0, 1) : plausible;
    }
}

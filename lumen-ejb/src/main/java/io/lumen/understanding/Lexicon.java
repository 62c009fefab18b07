package io.lumen.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known about the words of one language: abbreviations, bases, slips of the hand, and which words are about shopping. */
final class Lexicon {

    private final Map<String, List<String>> spelledOut;
    private final Stemmer stemmer;
    private final Spelling spelling;
    private final Set<String> stopWords;
    private final Set<String> shoppingStems;
    private final boolean english;

    private Lexicon(Map<String, String> abbreviations, Stemmer stemmer, Spelling spelling, Set<String> stopWords,
                    Set<String> shoppingWords, boolean english) {
        this.spelledOut = new HashMap<>();
        abbreviations.forEach((shortForm, words) -> spelledOut.put(shortForm, List.of(words.split(" +"))));
        this.stemmer = stemmer;
        this.spelling = spelling;
        this.english = english;
        Set<String> stops = new HashSet<>(stopWords);
        stopWords.forEach(word -> stops.add(stemmer.stem(word)));
        this.stopWords = english ? stopWords : Set.copyOf(stops);
        Set<String> stems = new HashSet<>();
        shoppingWords.forEach(word -> stems.add(stemmer.stem(word)));
        this.shoppingStems = Set.copyOf(stems);
    }

    static Lexicon of(String language) {
        WordLists spelling = WordLists.readPlain(language, "spelling");
        WordLists vocabulary = WordLists.readPlain(language, "vocabulary");
        Set<String> keywords = new HashSet<>(vocabulary.words("shopping"));
        keywords.addAll(vocabulary.words("other key words"));
        return new Lexicon(
                pairs(spelling.phrases("spelled out")),
                Stemmer.of(language, pairs(spelling.phrases("bases"))),
                new Spelling(keywords, vocabulary.words("look-alikes")),
                vocabulary.words("stop words"),
                vocabulary.words("shopping"),
                language.equals(Languages.ENGLISH));
    }

    private static Map<String, String> pairs(List<String> lines) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split(" *= *", 2);
            for (String word : sides[0].split(" +")) {
                pairs.put(word, sides[1]);
            }
        }
        return pairs;
    }

    /** "don't" and "dont" as "do not", "pls" as "please", "parcel's" as "parcel", "l'ordine" as "l ordine". */
    List<String> spelledOut(String word) {
        List<String> known = spelledOut.get(word);
        if (known != null) {
            return known;
        }
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return List.of(word);
        }
        if (!english) {
            return Stream.of(word.split("'")).filter(part -> !part.isEmpty()).toList();
        }
        String base = word.substring(0, apostrophe);
        return switch (word.substring(apostrophe)) {
            case "'s" -> List.of(base);
            case "'ll" -> List.of(base, "will");
            case "'ve" -> List.of(base, "have");
            case "'re" -> List.of(base, "are");
            case "'d" -> List.of(base, "would");
            case "'t" -> base.endsWith("n") ? List.of(base.substring(0, base.length() - 1), "not") : List.of(base);
            default -> List.of(word.replace("'", ""));
        };
    }

    /** The base of a word; a word outside {@code vocabulary} that is one slip away from a key word takes that word's. */
    String stem(String word, Set<String> vocabulary) {
        if (word.startsWith("<")) {
            return word;
        }
        String stem = stemmer.stem(word);
        if (vocabulary.contains(stem)) {
            return stem;
        }
        Optional<String> meant = spelling.meant(word);
        return meant.map(stemmer::stem).orElse(stem);
    }

    /** The bases of words as they stand, without putting spelling right. */
    List<String> stems(List<String> words) {
        List<String> stems = new ArrayList<>(words.size());
        words.forEach(word -> stems.add(word.startsWith("<") ? word : stemmer.stem(word)));
        return stems;
    }

    /** English has its own rules for spelling and bases; elsewhere parts of all words stand in for them. */
    boolean readsPartsOfKnownWords() {
        return !english;
    }

    boolean isStopWord(String stem) {
        return stopWords.contains(stem);
    }

    boolean isAboutShopping(String stem) {
        return shoppingStems.contains(stem) || stem.equals("<order>");
    }
}

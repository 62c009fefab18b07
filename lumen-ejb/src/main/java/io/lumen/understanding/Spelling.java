package io.lumen.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right a word that is one slip away from a key word: a letter missing, doubled, wrong, or two letters swapped.
 * Real words that merely look similar ("older") stay as they are.
 */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;

    private final Set<String> real;
    private final Map<String, String> shortened = new HashMap<>();

    Spelling(Set<String> keywords, Set<String> lookalikes) {
        Set<String> known = new HashSet<>(lookalikes);
        known.addAll(keywords);
        this.real = Set.copyOf(known);
        keywords.stream().filter(word -> word.length() >= SHORTEST).sorted().forEach(word -> {
            shortened.putIfAbsent(word, word);
            for (int i = 0; i < word.length(); i++) {
                shortened.putIfAbsent(without(word, i), word);
            }
        });
    }

    /** The key word meant by a word the phrase book does not know, if there is one. */
    Optional<String> meant(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST || real.contains(word)) {
            return Optional.empty();
        }
        String exact = shortened.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int i = 0; i < word.length(); i++) {
            String candidate = shortened.get(without(word, i));
            if (candidate != null && isOneSlip(word, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Deleting one letter on each side may also join words two slips apart; only one slip is forgiven. */
    private static boolean isOneSlip(String typed, String key) {
        if (typed.length() != key.length()) {
            return true;
        }
        int first = 0;
        while (first < key.length() && typed.charAt(first) == key.charAt(first)) {
            first++;
        }
        int last = key.length() - 1;
        while (last > first && typed.charAt(last) == key.charAt(last)) {
            last--;
        }
        boolean swapped = last == first + 1 && typed.charAt(first) == key.charAt(last) && typed.charAt(last) == key.charAt(first);
        return first >= last || swapped;
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }
}

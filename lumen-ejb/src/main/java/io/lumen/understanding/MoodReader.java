package io.lumen.understanding;

import java.util.List;
import java.util.Set;

/** Hears whether a shopper is upset: by words, by set phrases, by capitals and by runs of exclamation marks. */
final class MoodReader {

    private static final double UNHAPPY = 1;
    private static final double SLIGHT = 0.5;
    private static final double SHOUTING_SHARE = 0.7;
    private static final int SHOUTED_WORDS = 3;
    private static final int SHOUTED_LETTERS = 10;
    private static final int LONGEST_PHRASE = 5;

    private final Set<String> strongPhrases;
    private final Set<String> slightPhrases;
    private final Set<String> kindPhrases;

    MoodReader(WordLists lists) {
        this.strongPhrases = Set.copyOf(lists.sayings("upset"));
        this.slightPhrases = Set.copyOf(lists.sayings("slightly upset"));
        this.kindPhrases = Set.copyOf(lists.sayings("kind"));
    }

    /** The mood of a text, given also as sentences of words; how it is typed is read from the text itself. */
    Mood of(String text, List<List<String>> sentences) {
        double score = typed(text);
        for (List<String> sentence : sentences) {
            score += said(sentence);
        }
        return score >= UNHAPPY ? Mood.UNHAPPY : Mood.NEUTRAL;
    }

    private double said(List<String> sentence) {
        double score = 0;
        for (int start = 0; start < sentence.size(); start++) {
            StringBuilder phrase = new StringBuilder();
            for (int end = start; end < Math.min(sentence.size(), start + LONGEST_PHRASE); end++) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(sentence.get(end));
                score += weight(phrase.toString());
            }
        }
        return score;
    }

    private double weight(String phrase) {
        if (strongPhrases.contains(phrase)) {
            return UNHAPPY;
        }
        if (slightPhrases.contains(phrase)) {
            return SLIGHT;
        }
        return kindPhrases.contains(phrase) ? -UNHAPPY : 0;
    }

    private static double typed(String text) {
        int upper = 0;
        int lower = 0;
        int words = 0;
        int run = 0;
        int longestRun = 0;
        boolean inShout = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            words += Character.isUpperCase(c) && !inShout ? 1 : 0;
            inShout = Character.isUpperCase(c) || inShout && c == '\'';
            run = c == '!' || c == '?' ? run + 1 : 0;
            longestRun = Math.max(longestRun, run);
        }
        boolean shouts = words >= SHOUTED_WORDS && upper >= SHOUTED_LETTERS && upper >= SHOUTING_SHARE * (upper + lower);
        double marks = longestRun >= 3 ? UNHAPPY : longestRun == 2 ? SLIGHT / 2 : 0;
        return (shouts ? UNHAPPY : 0) + marks;
    }
}

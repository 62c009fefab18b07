package io.lumen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a text that somebody else worded, such as a language model, says what an answer says. Pure; the same for
 * everybody.
 *
 * <p>It does not judge what was added, it allows only what carries no claim. The facts must all be there, unaltered and in
 * their order. Between them the words that mean something must be those of the answer, in their order, with their denials;
 * free are only words that say nothing by themselves (articles, courtesies, "your", "order") and synonyms of one meaning,
 * both listed for each language. So a date, a number, a link, an amount, a name, a word for a number or a "not" that the
 * answer does not have cannot pass, whoever invented it. What is refused costs nothing: the answer itself is sent.
 */
public final class AnswerCheck {
    private static final int LONGEST_ADDITION = 600;
    private static final String OPENING = "(\"'\u00AB\u201E\u201C\u2018\u00BF\u00A1";
    private static final String CLOSING = ".,;:!?)\"'\u00BB\u201C\u201D\u2019\u2026";
    private static final String ALLOWED = OPENING + CLOSING + "-\u2013\u2014\n ";

    private AnswerCheck() {}

    public sealed interface Result {
        /** @param text what may be sent: the wording with the answer's facts in it */
        record Passed(String text) implements Result {}

        record Refused(Reason reason) implements Result {}
    }

    /** Why a wording is not sent. */
    public enum Reason {
        /** A fact is missing, altered, doubled or out of its place. */
        FACTS,
        /** A sign that no plain sentence needs, or one that touches a fact. */
        SIGNS,
        /** A word with a meaning was added, left out or moved. */
        MEANING,
        TOO_LONG
    }

    /**
     * @param template the answer as we word it
     * @param worded the other wording, with the placeholders of {@link Placeholders} or with the facts themselves
     * @param locale the answer's language
     */
    public static Result check(ComposedAnswer template, String worded, Locale locale) {
        Placeholders placeholders = Placeholders.of(template);
        if (worded.length() > 2 * template.text().length() + LONGEST_ADDITION) {
            return new Result.Refused(Reason.TOO_LONG);
        }
        List<String> words = Placeholders.isIn(worded) ? placeholders.wordsOf(worded) : placeholders.wordsAroundFacts(worded);
        if (words.isEmpty()) {
            return new Result.Refused(Reason.FACTS);
        }
        if (hasStrangeSign(words, placeholders.words()) || isTouched(words, placeholders)) {
            return new Result.Refused(Reason.SIGNS);
        }
        return meaning(words, locale).equals(meaning(placeholders.words(), locale))
                ? new Result.Passed(placeholders.fill(words))
                : new Result.Refused(Reason.MEANING);
    }

    /** A question mark would turn what is said into what is asked. */
    private static boolean hasStrangeSign(List<String> words, List<String> original) {
        String ours = String.join("", original);
        String theirs = String.join("", words);
        return theirs.chars().filter(sign -> sign == '?').count() > ours.chars().filter(sign -> sign == '?').count()
                || theirs.codePoints().anyMatch(sign -> !isLatin(sign) && !(sign >= '0' && sign <= '9') && ALLOWED.indexOf(sign) < 0 && ours.indexOf(sign) < 0);
    }

    private static boolean isLatin(int sign) {
        return Character.isLetter(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
    }

    /** What touches a fact could become a part of it: a sign, a digit more, the rest of an address. */
    private static boolean isTouched(List<String> words, Placeholders placeholders) {
        List<String> original = placeholders.words();
        for (int fact = 0; fact < placeholders.count(); fact++) {
            boolean link = placeholders.facts().get(fact).contains("://");
            if (touchesBefore(words.get(fact), original.get(fact)) || touchesAfter(words.get(fact + 1), original.get(fact + 1), link)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touchesBefore(String words, String original) {
        if (words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1))) {
            return words.isEmpty() && !original.isEmpty() && !Character.isWhitespace(original.charAt(original.length() - 1));
        }
        char last = words.charAt(words.length() - 1);
        return OPENING.indexOf(last) < 0 && (original.isEmpty() || original.charAt(original.length() - 1) != last);
    }

    private static boolean touchesAfter(String words, String original, boolean link) {
        if (words.isEmpty() || Character.isWhitespace(words.charAt(0))) {
            return false;
        }
        char first = words.charAt(0);
        boolean ours = !original.isEmpty() && original.charAt(0) == first;
        return !ours && (link || CLOSING.indexOf(first) < 0);
    }

    /** The meaning around each fact: its words and denials in their order, none twice in a row. */
    private static List<List<String>> meaning(List<String> words, Locale locale) {
        Vocabulary vocabulary = Vocabulary.in(locale);
        List<List<String>> meaning = new ArrayList<>();
        words.forEach(between -> meaning.add(vocabulary.meaning(between)));
        return meaning;
    }
}

package io.lumen.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer that a model is to say in other words. Facts are marks in it ({@code ⟦1⟧}); the model gets no fact and can give
 * none back. Refuses what breaks that: a mark lost, doubled or moved to another line or place, a number, link or address that
 * was not in the text, or a text that grew or shrank too far. What the words between the marks mean is judged by the caller.
 */
final class Rewording {
    private static final String FIELD = "text";
    private static final Pattern MARK = MarkedAnswer.MARK;
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final Pattern NEVER = Pattern.compile("(?i)@|://|www\\.|[\\p{L}-]\\.(com|net|org|io|co|eu|de|fr|es|it|nl|pt)\\b|[<>`*_#\\[\\]{}|\\\\]");

    /** Longer answers (many parcels) gain nothing from other words. */
    static final int LONGEST = 1_500;

    private final String text;
    private final Locale locale;

    Rewording(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
    }

    /** Nothing to reword: no words, or too many. */
    boolean isWorthAsking() {
        return text.length() <= LONGEST && words(text).codePoints().anyMatch(Character::isLetter);
    }

    ModelQuestion question() {
        String data = JsonNodeFactory.instance.objectNode().put("language", locale.getLanguage()).put(FIELD, text).toString();
        AnswerForm form = new AnswerForm("wording", List.of(new AnswerForm.Text(FIELD, "The new wording.", longest())));
        return new ModelQuestion(Instructions.WORDING, data, form, 60 + text.length());
    }

    /** The new wording, marks and all, or nothing when it is not to be used. */
    Optional<String> accepted(FilledForm answer) {
        String worded = answer.one(FIELD).strip();
        boolean sound = worded.length() * 2 >= text.length()
                && marksByLine(worded).equals(marksByLine(text))
                && numbers(worded).equals(numbers(text))
                && hasNothingNew(worded);
        return sound ? Optional.of(worded) : Optional.empty();
    }

    private int longest() {
        return text.length() * 3 / 2 + 40;
    }

    private static List<List<String>> marksByLine(String text) {
        return text.lines().map(line -> MARK.matcher(line).results().map(found -> found.group()).toList()).toList();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(words(text)).results().map(found -> found.group()).toList();
    }

    /** Signs of links, addresses and markup count only if the text did not have them; so do stray brackets of marks and control characters. */
    private boolean hasNothingNew(String worded) {
        List<String> had = signs(text);
        List<String> has = new ArrayList<>(signs(worded));
        had.forEach(has::remove);
        boolean plain = words(worded).codePoints().allMatch(point -> point == '\n' || point != '⟦' && point != '⟧'
                && Character.getType(point) != Character.CONTROL && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.PRIVATE_USE && Character.getType(point) != Character.SURROGATE);
        return has.isEmpty() && plain;
    }

    private static List<String> signs(String text) {
        return NEVER.matcher(words(text)).results().map(found -> found.group().toLowerCase(Locale.ROOT)).collect(Collectors.toList());
    }

    private static String words(String text) {
        return MARK.matcher(text).replaceAll(" ");
    }
}

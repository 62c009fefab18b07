package io.lumen.answer;

import io.lumen.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer with its facts taken out, for whoever may word it anew: {@code Order ⟦1⟧ has shipped.} Dates, numbers, links,
 * names and titles stay with us; the placeholders come back, each once and in their order, and we put the facts in again.
 * What is inside a fact is never looked at for placeholders.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\u27E6([0-9]{1,4})\u27E7");

    private final List<Sentence.Part> parts;
    private final List<String> facts;

    private Placeholders(List<Sentence.Part> parts) {
        this.parts = parts;
        this.facts = parts.stream().filter(Sentence.Part::fact).map(Sentence.Part::text).toList();
    }

    public static Placeholders of(ComposedAnswer answer) {
        return new Placeholders(answer.told().parts());
    }

    /** The answer's words with {@code ⟦1⟧}, {@code ⟦2⟧} … for its facts. Holds nothing of the order. */
    public String template() {
        StringBuilder template = new StringBuilder();
        int number = 0;
        for (Sentence.Part part : parts) {
            template.append(part.fact() ? "\u27E6" + ++number + "\u27E7" : part.text());
        }
        return template.toString();
    }

    /** How many facts there are; the placeholders count from one to this. */
    public int count() {
        return facts.size();
    }

    List<String> facts() {
        return facts;
    }

    /** The words around the facts: one more than there are facts, the first before the first. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (Sentence.Part part : parts) {
            if (part.fact()) {
                words.add(between.toString());
                between.setLength(0);
            } else {
                between.append(part.text());
            }
        }
        words.add(between.toString());
        return words;
    }

    static boolean isIn(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /** The words around the placeholders of a text; empty when they are not all there, each once and in their order. */
    List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            words.add(text.substring(end, matcher.start()));
            end = matcher.end();
            if (Integer.parseInt(matcher.group(1)) != words.size()) {
                return List.of();
            }
        }
        words.add(text.substring(end));
        return words.size() == facts.size() + 1 ? words : List.of();
    }

    /** The words around the facts of a finished text; empty when the facts are not all there in their order. */
    List<String> wordsAroundFacts(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (String fact : facts) {
            int at = text.indexOf(fact, from);
            if (at < 0) {
                return List.of();
            }
            words.add(text.substring(from, at));
            from = at + fact.length();
        }
        words.add(text.substring(from));
        return words;
    }

    /** Words with the facts put in between. */
    String fill(List<String> words) {
        StringBuilder text = new StringBuilder(words.getFirst());
        for (int i = 0; i < facts.size(); i++) {
            text.append(facts.get(i)).append(words.get(i + 1));
        }
        return text.toString();
    }
}

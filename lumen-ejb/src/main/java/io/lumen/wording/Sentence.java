package io.lumen.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence that remembers which of its parts were put in. What was put in is a fact (a date, a number, a name, a link);
 * the rest are our own words. Immutable.
 */
public final class Sentence {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final String marked;

    private Sentence(String marked) {
        this.marked = marked;
    }

    /** A piece of a sentence: our words, or a fact that was put in. */
    public record Part(String text, boolean fact) {}

    /** @param marked text in which {@link #mark} was used on what was put in */
    static Sentence of(String marked) {
        return new Sentence(marked);
    }

    /** Puts marks around a fact. Characters that serve as marks cannot be smuggled in with it. */
    static String mark(String fact) {
        return fact.isEmpty() ? fact : OPEN + fact.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD') + CLOSE;
    }

    String marked() {
        return marked;
    }

    /** Words without any fact in them. */
    public static Sentence plain(String words) {
        return new Sentence(words.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD'));
    }

    /** A text that is a fact as a whole, for example what a merchant calls an item. */
    public static Sentence fact(String text) {
        return new Sentence(mark(text));
    }

    public static Sentence joined(String between, Collection<Sentence> sentences) {
        return new Sentence(sentences.stream().map(Sentence::marked).collect(Collectors.joining(between)));
    }

    /** The sentence as it is shown. */
    public String text() {
        if (marked.indexOf(OPEN) < 0 && marked.indexOf(CLOSE) < 0) {
            return marked;
        }
        StringBuilder text = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char character = marked.charAt(i);
            if (character != OPEN && character != CLOSE) {
                text.append(character);
            }
        }
        return text.toString();
    }

    /** Words and facts in their order; put together they are {@link #text()}. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= marked.length(); i++) {
            if (i == marked.length() || marked.charAt(i) == OPEN || marked.charAt(i) == CLOSE) {
                if (i > begin) {
                    parts.add(new Part(marked.substring(begin, i), i < marked.length() && marked.charAt(i) == CLOSE));
                }
                begin = i + 1;
            }
        }
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence && sentence.marked.equals(marked);
    }

    @Override
    public int hashCode() {
        return marked.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}

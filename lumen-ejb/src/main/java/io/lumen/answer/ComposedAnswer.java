package io.lumen.answer;

import io.lumen.tracking.Concern;
import io.lumen.wording.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Words about a verified order.
 *
 * @param told the words, which remember the facts in them
 * @param orderName whose details these are
 * @param card the whole order, where the question was about the whole
 * @param concerns what is a case for a person, the most urgent first
 */
public record ComposedAnswer(Sentence told, String orderName, Optional<OrderCard> card, List<Concern> concerns) {
    public ComposedAnswer {
        concerns = List.copyOf(concerns);
    }

    public String text() {
        return told.text();
    }

    /** Whether what is told is a case for a person, so that one should be offered. */
    public boolean needsPerson() {
        return !concerns.isEmpty();
    }

    /** What a person would be called for. */
    public Optional<Concern> concern() {
        return concerns.stream().findFirst();
    }
}

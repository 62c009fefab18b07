package io.lumen.answer;

import java.util.Optional;

/**
 * Words about a verified order.
 *
 * @param orderName whose details these are
 * @param card the whole order, where the question was about the whole
 * @param needsPerson whether what is told is a case for a person, so that one should be offered
 */
public record ComposedAnswer(String text, String orderName, Optional<OrderCard> card, boolean needsPerson) {}

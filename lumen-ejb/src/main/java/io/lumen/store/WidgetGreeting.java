package io.lumen.store;

import java.util.List;
import java.util.Optional;

/**
 * What the merchant has the widget say first.
 *
 * @param assistantName the name in the widget's header
 * @param welcome the merchant's own greeting; empty: the product's
 * @param quickPrompts the merchant's own prompts, at most six; empty: the product's
 */
public record WidgetGreeting(String assistantName, Optional<String> welcome, List<String> quickPrompts) {}

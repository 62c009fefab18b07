package io.lumen.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the merchant has the widget say.
 *
 * @param assistantName the name in the widget's header
 * @param welcome the merchant's own greeting in languages that have none of their own; empty: the product's
 * @param quickPrompts the merchant's own prompts there, at most six; empty: the product's
 * @param words what is said in certain languages instead, by their two letters
 * @param hours when people of the shop are there, if that was said
 */
public record WidgetGreeting(String assistantName, Optional<String> welcome, List<String> quickPrompts, Map<String, Words> words, Optional<OpeningHours> hours) {

    /** Greeting and prompts in one language; what is empty is said as in all others. */
    public record Words(Optional<String> welcome, List<String> quickPrompts) {
        public Words {
            quickPrompts = List.copyOf(quickPrompts);
        }

        boolean isEmpty() {
            return welcome.isEmpty() && quickPrompts.isEmpty();
        }
    }

    public WidgetGreeting {
        quickPrompts = List.copyOf(quickPrompts);
        words = Map.copyOf(words);
    }

    /** The same words in all languages. */
    public WidgetGreeting(String assistantName, Optional<String> welcome, List<String> quickPrompts) {
        this(assistantName, welcome, quickPrompts, Map.of(), Optional.empty());
    }

    /** The merchant's greeting for who speaks this language. */
    public Optional<String> welcome(Locale locale) {
        return Optional.ofNullable(words.get(locale.getLanguage())).flatMap(Words::welcome).or(() -> welcome);
    }

    /** The merchant's prompts for who speaks this language. */
    public List<String> quickPrompts(Locale locale) {
        return Optional.ofNullable(words.get(locale.getLanguage())).map(Words::quickPrompts).filter(own -> !own.isEmpty()).orElse(quickPrompts);
    }
}

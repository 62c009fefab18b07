package io.lumen.understanding;

import io.lumen.understanding.IntentReader.Circumstances;
import io.lumen.understanding.LanguageFinder.Guess;
import io.lumen.understanding.LanguageFinder.Spoken;
import io.lumen.understanding.Listener.Heard;
import io.lumen.understanding.WordReader.Placeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads messages in seven languages without any network or outside model: fixed rules find order numbers and addresses,
 * classifiers learned from our own phrase book when the product was built name language and intent. Immutable, safe to
 * share between threads; its effort grows only with the length of the text.
 */
public final class EmbeddedInterpreter implements UtteranceInterpreter {

    private static final double NOTHING_HEARD = 0.3;

    private final OrderNumberFinder orderNumbers;
    private final LanguageFinder languages;
    private final Map<String, Listener> listeners;

    /** Loads what was learned at build time; fails with {@link IllegalStateException} if the build has not learned it. */
    public EmbeddedInterpreter() {
        this.orderNumbers = new OrderNumberFinder(NumberWords.of(Languages.ALL));
        this.languages = LearnedModels.languages();
        this.listeners = LearnedModels.listeners();
    }

    @Override
    public Understanding interpret(Utterance utterance) {
        String text = CleanText.of(utterance.text());
        List<Found> emails = EmailFinder.in(text);
        List<Found> links = LinkFinder.in(text, emails);
        List<Found> numbers = orderNumbers.in(text, ordered(emails, links), utterance.awaiting(), utterance.format());
        List<Placeholder> placeholders = placeholders(emails, links, numbers);
        Spoken spoken = languages.in(text, placeholders);
        Heard heard = heard(spoken, text, placeholders,
                new Circumstances(!numbers.isEmpty(), !emails.isEmpty(), utterance.awaiting()));
        Optional<String> email = EmailFinder.meant(text, emails).map(Found::value);
        return new Understanding(heard.reading().intent(), heard.reading().alsoWanted(), heard.reading().confidence(),
                distinct(numbers), email, heard.mood(), spoken.language(), spoken.sure(), heard.reading().doubt().sure(),
                heard.reading().doubt().alternatives());
    }

    /** In a language that is sure, what was heard in it; otherwise what makes most sense in any plausible one. */
    private Heard heard(Spoken spoken, String text, List<Placeholder> placeholders, Circumstances circumstances) {
        if (spoken.sure() || spoken.guesses().size() == 1) {
            return listeners.get(spoken.language()).hear(text, placeholders, circumstances);
        }
        record Attempt(Heard heard, double sense) {
        }
        return spoken.guesses().stream()
                .map(guess -> {
                    Heard heard = listeners.get(guess.language()).hear(text, placeholders, circumstances);
                    return new Attempt(heard, sense(heard, guess));
                })
                .max(Comparator.comparingDouble(Attempt::sense)).orElseThrow().heard();
    }

    private static double sense(Heard heard, Guess guess) {
        double meaning = heard.reading().intent() == Intent.OUT_OF_SCOPE ? NOTHING_HEARD : 1;
        return guess.probability() * heard.reading().confidence() * meaning;
    }

    private static List<String> distinct(List<Found> numbers) {
        LinkedHashSet<String> values = new LinkedHashSet<>();
        numbers.forEach(number -> values.add(number.value()));
        return List.copyOf(values);
    }

    private static List<Found> ordered(List<Found> first, List<Found> second) {
        List<Found> all = new ArrayList<>(first);
        all.addAll(second);
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private static List<Placeholder> placeholders(List<Found> emails, List<Found> links, List<Found> numbers) {
        return Stream.of(as("<email>", emails), as("<link>", links), as("<order>", numbers))
                .flatMap(List::stream).sorted(Comparator.comparingInt(Placeholder::start)).toList();
    }

    private static List<Placeholder> as(String word, List<Found> found) {
        return found.stream().map(range -> new Placeholder(word, range.start(), range.end())).toList();
    }
}

package io.lumen.understanding;

import io.lumen.understanding.IntentReader.Circumstances;
import io.lumen.understanding.IntentReader.Reading;
import io.lumen.understanding.WordReader.Placeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads messages without any network or outside model: fixed rules find order numbers and addresses, a classifier
 * learned from our own phrase book names the intent. Creating one learns from the phrase book, which takes a moment;
 * afterwards it is immutable, safe to share between threads, and its effort grows only with the length of the text.
 */
public final class EmbeddedInterpreter implements UtteranceInterpreter {

    private static final String LANGUAGE = "en";

    private final OrderNumberFinder orderNumbers;
    private final WordReader words;
    private final IntentReader intents;
    private final MoodReader moods;

    /** Learns from the phrase book shipped with the product. */
    public EmbeddedInterpreter() {
        Lexicon lexicon = Lexicon.of(LANGUAGE);
        this.orderNumbers = new OrderNumberFinder(NumberWords.of(LANGUAGE));
        this.words = new WordReader(lexicon);
        this.intents = new IntentReader(
                Training.learn(lexicon, PhraseBook.of(LANGUAGE)),
                new Clauses(WordLists.read(LANGUAGE, "clauses")));
        this.moods = new MoodReader(WordLists.read(LANGUAGE, "mood"));
    }

    @Override
    public Understanding interpret(Utterance utterance) {
        String text = CleanText.of(utterance.text());
        List<Found> emails = EmailFinder.in(text);
        List<Found> links = LinkFinder.in(text, emails);
        List<Found> numbers = orderNumbers.in(text, ordered(emails, links), utterance.awaiting(), utterance.format());
        List<List<String>> sentences = words.sentences(text, placeholders(emails, links, numbers));
        Reading reading = intents.read(sentences,
                new Circumstances(!numbers.isEmpty(), !emails.isEmpty(), utterance.awaiting()));
        Optional<String> email = EmailFinder.meant(text, emails).map(Found::value);
        Mood mood = reading.complaint() ? Mood.UNHAPPY : moods.of(text, sentences);
        return new Understanding(reading.intent(), reading.alsoWanted(), reading.confidence(), distinct(numbers), email,
                mood, LANGUAGE);
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

package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured with was not learned. */
class PhraseBookTest {

    private static final Path PHRASES = Path.of("src/main/phrases");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt", "it", "nl"})
    void noPhraseIsAMessageForMeasuring(String language) {
        Set<String> learned = PhraseBook.of(PHRASES, language).examples().stream()
                .map(example -> plain(example.phrase().replaceAll("<[a-z]+>", " "))).collect(Collectors.toSet());
        assertThat(learned).hasSizeGreaterThan(3000);
        assertThat(Stream.of("utterances-dev.jsonl", "heldout-" + language + ".jsonl", "fresh-" + language + ".jsonl")
                .map(file -> Labelled.messages(file, language)).flatMap(List::stream).map(Labelled::text)
                .map(PhraseBookTest::withoutNumbersAndAddresses).map(PhraseBookTest::plain)
                .filter(text -> text.length() > 1)).doesNotContainAnyElementsOf(learned);
    }

    private static String withoutNumbersAndAddresses(String text) {
        return text.replaceAll("\\S+@\\S+|[0-9]+[.0-9]*", " ");
    }

    /** Capitals, accents and signs make no other phrase. */
    private static String plain(String text) {
        return WordReader.plain(text).replaceAll("[^\\p{L}]+", " ").strip();
    }
}

package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Floors on messages of our own that are no phrases of the book: held-out ones, whose errors were read when phrases were
 * written, and fresh ones, whose errors were not. The floors keep what was reached from getting lost, docs/understanding.md
 * says what to expect.
 */
class HeldOutMessagesTest {

    @ParameterizedTest(name = "{0} {1}: accuracy {2}, next step {3}")
    @CsvSource({"heldout, en, 0.94, 0.96", "heldout, es, 0.88, 0.93", "heldout, fr, 0.93, 0.94", "heldout, de, 0.88, 0.92",
        "heldout, pt, 0.87, 0.92", "heldout, it, 0.92, 0.93", "heldout, nl, 0.90, 0.90",
        "fresh, en, 0.86, 0.92", "fresh, es, 0.88, 0.88", "fresh, fr, 0.92, 0.92", "fresh, de, 0.88, 0.92",
        "fresh, pt, 0.88, 0.88", "fresh, it, 0.85, 0.85", "fresh, nl, 0.85, 0.85"})
    void messages_in_other_voices_are_understood(String kind, String language, double accuracy, double nextStep) {
        List<Labelled> messages = Labelled.messages(kind + "-" + language + ".jsonl", language);
        Figures figures = new Figures(messages);
        System.out.println(figures.table(kind + " messages, " + language));

        assertThat(messages).hasSizeGreaterThanOrEqualTo(45);
        assertThat(figures.accuracy()).isGreaterThan(accuracy);
        assertThat(figures.actionAccuracy()).isGreaterThan(nextStep);
        assertThat(figures.orderNumbers().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.takenForAnOrder()).isLessThanOrEqualTo(language.equals("en") ? 0.03 : 0.06);
        assertThat(figures.emails().precision()).isEqualTo(1);
        assertThat(figures.emails().recall()).isEqualTo(1);
        assertThat(figures.languageNotMistaken()).isGreaterThan(0.96);
    }

    /** Over all languages together: a single file has too few mistakes left to compare them. */
    @ParameterizedTest
    @ValueSource(strings = {"heldout", "fresh"})
    void who_is_sure_is_right_more_often(String kind) {
        Figures figures = new Figures(Languages.ALL.stream()
                .flatMap(language -> Labelled.messages(kind + "-" + language + ".jsonl", language).stream()).toList());
        assertThat(figures.actionAccuracyWhenSure()).isGreaterThan(0.96);
        assertThat(figures.actionAccuracyWhenSure()).isGreaterThan(figures.actionAccuracy());
    }
}

package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors on messages of our own that were written in other voices than the phrase book and are no phrases of it. The
 * floors keep what was reached from getting lost, docs/understanding.md says what to expect.
 */
class HeldOutMessagesTest {

    @ParameterizedTest(name = "{0}: accuracy {1}, next step {2}")
    @CsvSource({"en, 0.80, 0.85", "es, 0.75, 0.81", "fr, 0.74, 0.78", "de, 0.80, 0.84", "pt, 0.83, 0.86", "it, 0.79, 0.81", "nl, 0.80, 0.82"})
    void messages_in_other_voices_are_understood(String language, double accuracy, double nextStep) {
        List<Labelled> messages = Labelled.messages("heldout-" + language + ".jsonl", language);
        Figures figures = new Figures(messages);
        System.out.println(figures.table("held-out messages, " + language));

        assertThat(messages).hasSizeGreaterThanOrEqualTo(60);
        assertThat(figures.accuracy()).isGreaterThan(accuracy);
        assertThat(figures.actionAccuracy()).isGreaterThan(nextStep);
        assertThat(figures.actionAccuracyWhenSure()).isGreaterThan(figures.actionAccuracy());
        assertThat(figures.orderNumbers().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.takenForAnOrder()).isLessThan(0.16);
        assertThat(figures.emails().precision()).isEqualTo(1);
        assertThat(figures.emails().recall()).isEqualTo(1);
        assertThat(figures.languageNotMistaken()).isGreaterThan(0.96);
    }
}

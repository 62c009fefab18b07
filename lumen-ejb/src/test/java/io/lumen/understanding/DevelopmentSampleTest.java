package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Floors on public shopper messages nobody here wrote (English rows; origin in NOTICE-utterances-dev.md). The sample
 * is for measuring only: none of its rows may go into the phrase book.
 */
class DevelopmentSampleTest {

    private static final List<Labelled> MESSAGES = Labelled.messages("utterances-dev.jsonl", "en");
    private static final Figures FIGURES = new Figures(MESSAGES);

    @BeforeAll
    static void print() {
        System.out.println(FIGURES.table("development sample, English"));
    }

    @Test
    void the_intent_is_right_for_nine_of_ten() {
        assertThat(MESSAGES).hasSizeGreaterThan(250);
        assertThat(FIGURES.accuracy()).isGreaterThan(0.94);
        assertThat(FIGURES.actionAccuracy()).isGreaterThan(0.96);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "it"})
    void other_languages_lead_to_the_same_steps(String language) {
        Figures figures = new Figures(Labelled.messages("utterances-dev.jsonl", language));
        System.out.println(figures.table("development sample, " + language));
        assertThat(figures.messages()).hasSizeGreaterThan(20);
        assertThat(figures.actionAccuracy()).isGreaterThan(0.90);
    }

    @Test
    void rare_intents_are_served_as_well_as_common_ones() {
        assertThat(FIGURES.macroF1()).isGreaterThan(0.92);
    }

    @Test
    void off_topic_text_is_told_from_orders() {
        assertThat(FIGURES.outOfScopeRecall()).isGreaterThan(0.90);
        assertThat(FIGURES.takenForAnOrder()).isLessThan(0.03);
    }

    @Test
    void order_numbers_and_addresses_are_exact() {
        for (Labelled message : MESSAGES) {
            assertThat(message.read().orderNumbers()).as(message.text()).containsExactlyInAnyOrderElementsOf(message.orderNumbers());
            assertThat(message.read().email()).as(message.text()).isEqualTo(message.email());
        }
    }

    @Test
    void being_sure_means_something() {
        assertThat(FIGURES.actionAccuracyWhenSure()).isGreaterThan(0.97);
    }

    @Test
    void the_language_is_never_mistaken_for_certain() {
        assertThat(FIGURES.languageNotMistaken()).isGreaterThan(0.99);
        assertThat(FIGURES.languageSureAndRight()).isGreaterThan(0.95);
    }
}

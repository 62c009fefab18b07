package io.lumen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other words, and only other words. */
class RewordingTest {
    private static final String TEXT = "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, it has not been scanned yet.";

    private static boolean accepts(String text, Locale locale, String worded) {
        return new Rewording(text, locale).accepted(new FilledForm(Map.of("text", List.of(worded)))).isPresent();
    }

    private static boolean accepts(String worded) {
        return accepts(TEXT, Locale.ENGLISH, worded);
    }

    @Test
    void takesOtherWordsAroundTheSameMarks() {
        assertThat(accepts("Good news: your order ⟦1⟧ has been sent.\nParcel 1 of 2 (⟦2⟧) should be with you by ⟦3⟧.\nParcel 2 of 2, ⟦4⟧, has not been scanned yet."))
                .isTrue();
        assertThat(accepts(TEXT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected soon.\nParcel 2 of 2: ⟦4⟧, it has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧ or ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, it has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦4⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦2⟧, it has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧.\nParcel 2 of 2: ⟦4⟧, expected by ⟦3⟧, it has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, it has not been scanned for ⟦5⟧ yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧ at 5.\nParcel 2 of 2: ⟦4⟧, it has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 2 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 1 of 2: ⟦4⟧, it has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, see www.dhl.com, not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, ask help@shop.example, it has not been scanned.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, <b>it</b> has not been scanned yet.",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, it has not been scanned yet.\u202E",
            "Order ⟦1⟧ has shipped.\nParcel 1 of 2: ⟦2⟧, expected by ⟦3⟧.\nParcel 2 of 2: ⟦4⟧, it has not been scanned yet ⟦",
            "Order ⟦1⟧ has shipped. Parcel 1 of 2: ⟦2⟧, expected by ⟦3⟧. Parcel 2 of 2: ⟦4⟧, it has not been scanned yet.",
            "⟦1⟧\n1 2 ⟦2⟧⟦3⟧\n2 2 ⟦4⟧",
            ""})
    void refusesEverythingElse(String worded) {
        assertThat(accepts(worded)).isFalse();
    }

    @Test
    void anAnswerWithoutWordsOrWithTooManyIsLeftAlone() {
        assertThat(new Rewording("⟦1⟧ ⟦2⟧", Locale.ENGLISH).isWorthAsking()).isFalse();
        assertThat(new Rewording("word ".repeat(400), Locale.ENGLISH).isWorthAsking()).isFalse();
        assertThat(new Rewording(TEXT, Locale.ENGLISH).isWorthAsking()).isTrue();
    }

    @Test
    void anAnswerThatGrowsTooFarDoesNotFitTheForm() {
        AnswerForm.Text field = (AnswerForm.Text) new Rewording(TEXT, Locale.ENGLISH).question().form().fields().getFirst();
        assertThat(field.longest()).isLessThan(TEXT.length() * 2);
    }
}

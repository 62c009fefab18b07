package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.wording.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    private static final Wording WORDS = Replies.in(Locale.ENGLISH).words();

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes please!", " OK. ", "sure :)", "go ahead", "YES, THANK YOU"})
    void aPlainYesIsOne(String text) {
        assertThat(PlainWords.in(text, WORDS).consent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "yes but where is 1042", "ok so what now", "not sure", "yes|yes please", "|", "!!!",
        "yes                                                             "})
    void anythingElseIsNot(String text) {
        assertThat(PlainWords.in(text, WORDS).consent()).isFalse();
    }

    @Test
    void aYesInOneLanguageIsNoneInAnother() {
        assertThat(PlainWords.in("Ja, bitte!", Replies.in(Locale.GERMAN).words()).consent()).isTrue();
        assertThat(PlainWords.in("Ja, bitte!", WORDS).consent()).isFalse();
    }

    @Test
    void aParcelBehindTheFirstSixtyWordsIsNotLookedFor() {
        assertThat(PlainWords.in("so ".repeat(58) + "second parcel", WORDS).parcel()).isPresent();
        assertThat(PlainWords.in("so ".repeat(60) + "second parcel", WORDS).parcel()).isEmpty();
    }
}

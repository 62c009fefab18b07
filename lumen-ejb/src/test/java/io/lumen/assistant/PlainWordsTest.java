package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    private static final String WORDS = Replies.in(Locale.ENGLISH).words().say("consent");

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes please!", " OK. ", "sure :)", "go ahead", "YES, THANK YOU"})
    void aPlainYesIsOne(String text) {
        assertThat(PlainWords.isOneOf(text, WORDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "yes but where is 1042", "ok so what now", "not sure", "yes|yes please", "|", "!!!",
        "yes                                                             "})
    void anythingElseIsNot(String text) {
        assertThat(PlainWords.isOneOf(text, WORDS)).isFalse();
    }
}

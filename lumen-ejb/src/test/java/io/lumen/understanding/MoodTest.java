package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "WHERE IS MY ORDER", "where is my damn order", "where is my order!!!", "this is the third time I ask",
        "this is ridiculous", "worst shop ever", "your service is terrible", "I'm so angry", "I am fed up with this",
        "still waiting for my package", "you people are useless", "wtf where is it", "I want to file a complaint",
        "not happy with this, where is my refund", "you still have not sent it, seriously", "what a waste of money",
        "nobody answers my emails", "I will never order from you again", "are you kidding me", "my order is late AGAIN, was promised monday"
    })
    void hears_an_upset_shopper(String text) {
        assertThat(Shopper.says(text).mood()).isEqualTo(Mood.UNHAPPY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "where is my order", "Where is my order?", "hello", "THANKS", "thank you so much!!!", "OK", "AUR-1007", "EN1044-B",
        "can I get the tracking link please", "I want a refund", "I'd like to speak to a person", "my item arrived damaged",
        "no rush, just wondering when it arrives", "I love it, great service!", "my email is JANE@EXAMPLE.COM", "UPS or USPS?",
        "has it shipped yet??", "could you check again please"
    })
    void does_not_take_plain_words_for_anger(String text) {
        assertThat(Shopper.says(text).mood()).isEqualTo(Mood.NEUTRAL);
    }
}

package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.understanding.EmbeddedInterpreter;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import io.lumen.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What we put on a button is sent as the shopper's words: it must mean what the button says, in every language. */
class OurOwnWordsTest {
    private final EmbeddedInterpreter interpreter = new EmbeddedInterpreter();

    @Test
    void everyButtonIsUnderstoodAsWhatItSays() {
        List<String> wrong = new ArrayList<>();
        for (String language : Wording.LANGUAGES) {
            Wording words = Replies.in(Locale.of(language)).words();
            for (Intent wish : Intent.values()) {
                if (Wishes.question(wish).isPresent() || Wishes.aside(wish).isPresent() || wish == Intent.ORDER_LIST) {
                    check(words.say("clarify." + wish.wireName()), wish, wrong);
                }
            }
            check(words.say("prompt.track"), Intent.TRACK_ORDER, wrong);
            check(words.say("prompt.person"), Intent.HUMAN_AGENT, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void check(String label, Intent wish, List<String> wrong) {
        Understanding heard = interpreter.interpret(Utterance.of(label));
        if (heard.intent() != wish) {
            wrong.add(label + " → " + heard.intent().wireName() + ", not " + wish.wireName());
        }
    }

    @Test
    void theCodeButtonIsOneOfTheWordsForIt() {
        for (String language : Wording.LANGUAGES) {
            Wording words = Replies.in(Locale.of(language)).words();
            assertThat(PlainWords.in(words.say("action.send_code"), words).wantsCode()).as(language).isTrue();
        }
    }
}

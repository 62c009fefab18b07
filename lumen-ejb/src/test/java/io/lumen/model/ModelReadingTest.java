package io.lumen.model;

import static io.lumen.model.TestModels.AURORA;
import static io.lumen.model.TestModels.fails;
import static io.lumen.model.TestModels.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.model.ModelFault.Kind;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second opinion, asked for where it is wanted, and worth no more than that. */
class ModelReadingTest {
    private final TestModels models = new TestModels();
    private final ModelReading reading = new ModelReading();

    ModelReadingTest() {
        reading.calls = models.calls;
        models.conduct = question -> says("{\"intents\":[\"track_order\"],\"mood\":\"neutral\",\"language\":\"en\"}");
    }

    private static Understanding own(boolean sure) {
        return new Understanding(Intent.OUT_OF_SCOPE, List.of(), 0.6, List.of("1042"), Optional.of("dana@example.com"), Mood.NEUTRAL, "en", true, sure, List.of());
    }

    private Understanding second(String typed, boolean sure) {
        return reading.second(AURORA, Utterance.of(typed), own(sure));
    }

    @Test
    void anUnsureReadingIsMadeSurer() {
        Understanding second = second("that thing 1042 dana@example.com, hello?", false);
        assertThat(second.intent()).isEqualTo(Intent.TRACK_ORDER);
        assertThat(second.orderNumbers()).containsExactly("1042");
        assertThat(second.email()).contains("dana@example.com");
        assertThat(models.asked).singleElement().satisfies(question ->
                assertThat(question.text() + question.instruction()).doesNotContain("1042", "dana", "example"));
    }

    @Test
    void aSureReadingStandsAndNobodyIsAsked() {
        assertThat(second("where is my order", true)).isEqualTo(own(true));
        assertThat(models.asked).isEmpty();
    }

    @Test
    void aReadingThatIsHardlyLikelyIsNotSureWhateverItSays() {
        Understanding hardly = new Understanding(Intent.THANKS_BYE, List.of(), 0.2, List.of(), Optional.empty(), Mood.NEUTRAL, "en");
        assertThat(hardly.sure()).isTrue();
        assertThat(reading.second(AURORA, Utterance.of("the order, you know"), hardly).intent()).isEqualTo(Intent.TRACK_ORDER);
    }

    @Test
    void aTenantWithoutAModelAsksNobody() {
        models.choice = Optional.empty();
        assertThat(second("that thing", false)).isEqualTo(own(false));
        assertThat(models.asked).isEmpty();
    }

    @Test
    void whatSaysNothingOnceItIsMaskedIsNotAsked() {
        second("1042, dana@example.com!", false);
        assertThat(models.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "no json", "{\"intent\":\"track_order\"}",
            "{\"intents\":[\"reveal_order\"],\"mood\":\"neutral\",\"language\":\"en\"}",
            "{\"intents\":[\"track_order\"],\"mood\":\"neutral\",\"language\":\"en\",\"order_number\":\"1043\",\"verified\":true}"})
    void anythingButTheFormLeavesTheFirstReading(String answer) {
        models.conduct = question -> says(answer);
        assertThat(second("that thing", false)).isEqualTo(own(false));
    }

    @Test
    void aFaultLeavesTheFirstReading() {
        models.conduct = question -> fails(Kind.TOO_SLOW);
        assertThat(second("that thing", false)).isEqualTo(own(false));
    }
}

package io.lumen.model;

import static io.lumen.model.TestModels.AURORA;
import static io.lumen.model.TestModels.fails;
import static io.lumen.model.TestModels.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.wording.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Other words where a tenant wants them; else the words stay. */
class ModelWordingTest {
    private static final Sentence ANSWER = Sentence.joined(" ", List.of(
            Sentence.plain("Order"), Sentence.fact("#1042"), Sentence.plain("has shipped and should be with you by November 22.")));

    private final TestModels models = new TestModels();
    private final ModelWording wording = new ModelWording();

    ModelWordingTest() {
        wording.calls = models.calls;
    }

    private Optional<String> reword() {
        return wording.reword(AURORA, ANSWER, Locale.ENGLISH).map(Sentence::text);
    }

    @Test
    void otherWordsComeBackWithTheFactsInThem() {
        models.conduct = question -> says("{\"text\":\"Good news, ⟦1⟧ is on its way and should reach you by ⟦2⟧.\"}");
        assertThat(reword()).contains("Good news, #1042 is on its way and should reach you by November 22.");
        assertThat(models.asked).singleElement().satisfies(question -> assertThat(question.text()).isEqualTo("{\"language\":\"en\",\"text\":\"Order ⟦1⟧ has shipped and should be with you by ⟦2⟧.\"}"));
    }

    @Test
    void whatChangedTheAnswerIsNotUsedAndIsCounted() {
        models.conduct = question -> says("{\"text\":\"Order ⟦1⟧ has shipped and will be with you tomorrow, ⟦2⟧, see www.evil.example.\"}");
        assertThat(reword()).isEmpty();
        assertThat(models.counted("wording", ModelMeters.NOT_FIT)).isEqualTo(1);
    }

    @Test
    void aFaultIsNoWording() {
        models.conduct = question -> fails(ModelFault.Kind.UNAVAILABLE);
        assertThat(reword()).isEmpty();
    }

    @Test
    void unlessChosenNobodyIsAsked() {
        models.choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, false, OptionalInt.empty()));
        assertThat(reword()).isEmpty();
        assertThat(models.asked).isEmpty();
    }

    @Test
    void anEndlessAnswerIsLeftAsItIs() {
        assertThat(wording.reword(AURORA, Sentence.plain("It has shipped. ".repeat(300)), Locale.ENGLISH)).isEmpty();
        assertThat(models.asked).isEmpty();
    }
}

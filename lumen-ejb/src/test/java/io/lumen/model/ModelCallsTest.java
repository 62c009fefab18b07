package io.lumen.model;

import static io.lumen.model.TestModels.AURORA;
import static io.lumen.model.TestModels.BIRCH;
import static io.lumen.model.TestModels.fails;
import static io.lumen.model.TestModels.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lumen.model.ModelFault.Kind;
import io.lumen.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asked within choice, ceiling, time and breaker; paid for what it took; never more than absent. */
class ModelCallsTest {
    private static final AnswerForm FORM = new AnswerForm("form", List.of(new AnswerForm.Choice("mood", "", List.of("good", "bad"), 1)));
    private static final ModelQuestion QUESTION = new ModelQuestion("tell the mood", "{}", FORM, 50);
    private static final String GOOD = "{\"mood\":\"good\"}";

    private final TestModels models = new TestModels();

    private Optional<FilledForm> ask(TenantId tenant) {
        return models.calls.chosen(tenant, ModelPurpose.READING).flatMap(chosen -> models.calls.ask(chosen, QUESTION));
    }

    @Test
    void anAnswerIsPaidForAsTheProviderCounts() {
        models.conduct = question -> says(GOOD);
        assertThat(ask(AURORA)).hasValueSatisfying(answer -> assertThat(answer.one("mood")).isEqualTo("good"));
        assertThat(models.account.used).isEqualTo(120);
        assertThat(models.account.reserved).isZero();
        assertThat(models.account.failed).isZero();
        assertThat(models.counted("reading", "answered")).isEqualTo(1);
        assertThat(models.within.getFirst()).isBetween(Duration.ofMillis(1_000), Duration.ofSeconds(2));
    }

    @Test
    void anAnswerWithoutAPriceIsPaidForAsEstimated() {
        models.conduct = question -> new ModelReply(GOOD, true, Optional.empty());
        ask(AURORA);
        assertThat(models.account.used).isEqualTo(QUESTION.estimatedTokens());
    }

    @Test
    void withoutAModelOfferedNothingIsEvenLookedUp() {
        TestModels off = new TestModels(Map.of());
        off.calls.choices = null;
        assertThat(off.calls.chosen(AURORA, ModelPurpose.READING)).isEmpty();
    }

    @Test
    void onlyWhatTheTenantChoseIsAsked() {
        models.choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, false, OptionalInt.empty()));
        assertThat(models.calls.chosen(AURORA, ModelPurpose.READING)).isPresent();
        assertThat(models.calls.chosen(AURORA, ModelPurpose.WORDING)).isEmpty();
        models.choice = Optional.empty();
        assertThat(models.calls.chosen(AURORA, ModelPurpose.READING)).isEmpty();
        models.choice = Optional.of(new ModelChoice(ModelProvider.OLLAMA, true, true, OptionalInt.empty()));
        assertThat(models.calls.chosen(AURORA, ModelPurpose.READING)).as("not offered by the operator").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "TOO_SLOW", "THROTTLED", "REJECTED", "UNREADABLE"})
    void aFaultIsNoAnswerAndIsCounted(Kind kind) {
        models.conduct = question -> fails(kind);
        assertThat(ask(AURORA)).isEmpty();
        assertThat(models.counted("reading", kind.wireName())).isEqualTo(1);
        assertThat(models.account.failed).isEqualTo(1);
        assertThat(models.account.reserved).isZero();
        assertThat(models.asked).as("not tried again").hasSize(1);
    }

    @Test
    void whatMayHaveCostSomethingCountsAsEstimatedAndWhatCannotDoesNot() {
        models.conduct = question -> fails(Kind.UNAVAILABLE);
        ask(AURORA);
        assertThat(models.account.used).isZero();
        models.conduct = question -> fails(Kind.TOO_SLOW);
        ask(AURORA);
        assertThat(models.account.used).isEqualTo(QUESTION.estimatedTokens());
    }

    @Test
    void garbageIsNoAnswerAndIsPaidFor() {
        models.conduct = question -> says("Sure! The mood is good.");
        assertThat(ask(AURORA)).isEmpty();
        assertThat(models.account.used).isEqualTo(120);
        assertThat(models.counted("reading", "unreadable")).isEqualTo(1);
    }

    @Test
    void aCutAnswerIsNoAnswer() {
        models.conduct = question -> new ModelReply(GOOD, false, Optional.of(new TokenCount(1, 1)));
        assertThat(ask(AURORA)).isEmpty();
    }

    @Test
    void atTheCeilingNothingIsAsked() {
        int twice = QUESTION.estimatedTokens() + 130;
        models.choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, true, OptionalInt.of(twice)));
        models.conduct = question -> says(GOOD);
        assertThat(ask(AURORA)).isPresent();
        assertThat(ask(AURORA)).isPresent();
        assertThat(ask(AURORA)).isEmpty();
        assertThat(models.asked).hasSize(2);
        assertThat(models.counted("reading", "over_ceiling")).isEqualTo(1);
    }

    @Test
    void theLowerOfTheTwoCeilingsHolds() {
        TestModels strict = new TestModels(Map.of("lumen.model.openai.name", "small", "lumen.model.openai.key", "k", "lumen.model.tokens-a-day", "10"));
        strict.choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, true, OptionalInt.of(1_000_000)));
        assertThat(strict.calls.chosen(AURORA, ModelPurpose.READING)).hasValueSatisfying(chosen -> assertThat(chosen.ceiling()).isEqualTo(10));
    }

    @Test
    void repeatedFailuresAreLeftAloneForThatTenantOnly() {
        models.conduct = question -> fails(Kind.TOO_SLOW);
        for (int i = 0; i < ModelGuards.WINDOW; i++) {
            ask(AURORA);
        }
        assertThat(models.asked).hasSize(ModelGuards.WINDOW);
        long paid = models.account.used;
        assertThat(ask(AURORA)).isEmpty();
        assertThat(models.asked).as("the breaker is open").hasSize(ModelGuards.WINDOW);
        assertThat(models.account.used).isEqualTo(paid);
        assertThat(models.counted("reading", "left_alone")).isEqualTo(1);
        models.conduct = question -> says(GOOD);
        assertThat(ask(BIRCH)).isPresent();
    }

    @Test
    void garbageOpensTheBreakerToo() {
        models.conduct = question -> says("[]");
        for (int i = 0; i < ModelGuards.WINDOW + 3; i++) {
            ask(AURORA);
        }
        assertThat(models.asked).hasSize(ModelGuards.WINDOW);
    }

    @Test
    void aUsedUpCeilingDoesNotOpenTheBreaker() {
        models.choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, true, OptionalInt.of(1)));
        for (int i = 0; i < ModelGuards.WINDOW + 3; i++) {
            ask(AURORA);
        }
        models.choice = Optional.of(new ModelChoice(ModelProvider.OPENAI, true, true, OptionalInt.of(100_000)));
        models.conduct = question -> says(GOOD);
        assertThat(ask(AURORA)).isPresent();
    }

    @Test
    void insideATransactionNothingIsAsked() {
        models.transactionOpen = true;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ask(AURORA));
        assertThat(models.asked).isEmpty();
    }
}

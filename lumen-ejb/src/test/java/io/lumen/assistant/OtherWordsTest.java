package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lumen.answer.AnswerComposer;
import io.lumen.answer.ComposedAnswer;
import io.lumen.answer.Question;
import io.lumen.model.ModelWording;
import io.lumen.order.SampleOrders;
import io.lumen.tenant.TenantId;
import io.lumen.verification.VerifiedOrder;
import io.lumen.verification.VerifiedOrders;
import io.lumen.wording.Sentence;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer that a model may reword. */
class OtherWordsTest {
    private static final TenantId AURORA = new TenantId(101);
    private static final VerifiedOrder DANAS = VerifiedOrders.of(SampleOrders.inTransit());

    private final List<Sentence> asked = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private static ComposedAnswer answer(Question question, Locale locale) {
        return new AnswerComposer().compose(DANAS, question, locale, ZoneOffset.UTC);
    }

    /** @param wording what the model makes of the answer's text */
    private List<ComposedAnswer> worded(List<ComposedAnswer> answers, Locale locale, UnaryOperator<String> wording) {
        return new OtherWords(new ModelWording() {
            @Override
            public Optional<Sentence> reword(TenantId tenant, Sentence told, Locale language) {
                asked.add(told);
                return Optional.ofNullable(wording.apply(told.text())).map(Sentence::plain);
            }

            @Override
            public void refused(TenantId tenant, String why) {
                refused.add(why);
            }
        }).of(answers, DANAS, AURORA, locale);
    }

    @Test
    void wordsThatSayTheSameAreUsedAndNothingElseChanges() {
        ComposedAnswer template = answer(Question.STATUS, Locale.ENGLISH);
        ComposedAnswer worded = worded(List.of(template), Locale.ENGLISH, text -> "Thank you, here it is: " + text).getFirst();
        assertThat(worded.text()).isEqualTo("Thank you, here it is: " + template.text());
        assertThat(worded.card()).isEqualTo(template.card());
        assertThat(worded.concerns()).isEqualTo(template.concerns());
        assertThat(worded.orderName()).isEqualTo("#1042");
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" It arrives tomorrow.", " You will get a refund.", " See www.evil.example.", " Not shipped.", " Order 1043 too."})
    void wordsThatSayMoreAreNotUsedAndThatIsCounted(String more) {
        ComposedAnswer template = answer(Question.STATUS, Locale.ENGLISH);
        assertThat(worded(List.of(template), Locale.ENGLISH, text -> text + more)).containsExactly(template);
        assertThat(refused).hasSize(1);
    }

    @Test
    void anotherLanguageIsNotTheSame() {
        ComposedAnswer german = answer(Question.TRACKING, Locale.GERMAN);
        String english = answer(Question.TRACKING, Locale.ENGLISH).text();
        assertThat(worded(List.of(german), Locale.GERMAN, text -> english)).containsExactly(german);
    }

    @Test
    void noWordingLeavesTheAnswer() {
        ComposedAnswer template = answer(Question.STATUS, Locale.ENGLISH);
        assertThat(worded(List.of(template), Locale.ENGLISH, text -> null)).containsExactly(template);
        assertThat(asked).containsExactly(template.told());
    }

    @Test
    void severalAnswersAreNotWaitedForSeveralTimes() {
        List<ComposedAnswer> both = List.of(answer(Question.TRACKING, Locale.ENGLISH), answer(Question.ITEMS, Locale.ENGLISH));
        assertThat(worded(both, Locale.ENGLISH, text -> "Thank you: " + text)).isEqualTo(both);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerAboutAnotherOrderThanTheProvenOneIsNotHandedOut() {
        ComposedAnswer others = new ComposedAnswer(Sentence.plain("x"), "#1043", Optional.empty(), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> worded(List.of(others), Locale.ENGLISH, text -> null));
        assertThat(asked).isEmpty();
    }
}

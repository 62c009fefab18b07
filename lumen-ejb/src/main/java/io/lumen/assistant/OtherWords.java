package io.lumen.assistant;

import io.lumen.answer.AnswerCheck;
import io.lumen.answer.ComposedAnswer;
import io.lumen.model.ModelWording;
import io.lumen.tenant.TenantId;
import io.lumen.verification.VerifiedOrder;
import io.lumen.wording.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** An answer in a model's words, where the tenant wants that and the words say what the answer says; else as it was composed. */
@ApplicationScoped
class OtherWords {
    private final ModelWording wording;

    protected OtherWords() {
        this(null);
    }

    @Inject
    OtherWords(ModelWording wording) {
        this.wording = wording;
    }

    /**
     * Asks a model once at most, so that a turn with several answers does not wait several times: those stay as they are.
     *
     * @param proof that the answers' order is the shopper's; before the gate no model hears of it
     */
    List<ComposedAnswer> of(List<ComposedAnswer> answers, VerifiedOrder proof, TenantId tenant, Locale locale) {
        if (answers.stream().anyMatch(answer -> !proof.order().name().equals(answer.orderName()))) {
            throw new IllegalArgumentException("an answer about another order than the proven one");
        }
        return answers.size() == 1 ? List.of(of(answers.getFirst(), tenant, locale)) : answers;
    }

    private ComposedAnswer of(ComposedAnswer answer, TenantId tenant, Locale locale) {
        return wording.reword(tenant, answer.told(), locale)
                .filter(worded -> saysTheSame(answer, worded, tenant, locale))
                .map(worded -> new ComposedAnswer(worded, answer.orderName(), answer.card(), answer.concerns()))
                .orElse(answer);
    }

    private boolean saysTheSame(ComposedAnswer answer, Sentence worded, TenantId tenant, Locale locale) {
        return switch (AnswerCheck.check(answer, worded.text(), locale)) {
            case AnswerCheck.Result.Passed(String text) -> text.equals(worded.text());
            case AnswerCheck.Result.Refused(AnswerCheck.Reason reason) -> {
                wording.refused(tenant, reason.name().toLowerCase(Locale.ROOT));
                yield false;
            }
        };
    }
}

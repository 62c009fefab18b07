package io.lumen.model;

import io.lumen.tenant.TenantId;
import io.lumen.wording.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Other words for an answer, by a language model, where a tenant chose so. To be asked only after the gate. The model gets the
 * answer with marks in place of its facts; the facts are put back here, in the places where they stood. No wording, for whatever
 * reason, means that the answer stays as it is.
 *
 * <p>The caller still holds the result against the facts before it is sent.
 */
@ApplicationScoped
public class ModelWording {
    /** With its facts, an answer of many items; looking for facts in it is not free either. */
    private static final int LONGEST = 3_000;

    @Inject
    ModelCalls calls;

    /**
     * Must be called outside any transaction.
     *
     * @param answer the answer as it would be sent; what was put into its sentences does not leave, nor does anything else in
     *     it that has a digit or names a day
     * @param locale the language the answer is in, and stays in
     * @return the same answer in other words, facts and all
     */
    public Optional<Sentence> reword(TenantId tenant, Sentence answer, Locale locale) {
        Optional<ModelCalls.Chosen> chosen = calls.chosen(tenant, ModelPurpose.WORDING);
        return chosen.isEmpty() || answer.text().length() > LONGEST ? Optional.empty() : MarkedAnswer.of(answer, locale).flatMap(marked -> reword(chosen.get(), marked, locale));
    }

    /**
     * Says that a wording did not say what the answer says, for the log and the meters.
     *
     * @param why one word; nothing of the text
     */
    public void refused(TenantId tenant, String why) {
        calls.chosen(tenant, ModelPurpose.WORDING).ifPresent(chosen -> calls.notFit(chosen, "it says something else: " + why));
    }

    private Optional<Sentence> reword(ModelCalls.Chosen chosen, MarkedAnswer marked, Locale locale) {
        Rewording rewording = new Rewording(marked.text(), locale);
        if (!rewording.isWorthAsking()) {
            return Optional.empty();
        }
        Optional<FilledForm> answer = calls.ask(chosen, rewording.question());
        Optional<String> accepted = answer.flatMap(rewording::accepted);
        if (answer.isPresent() && accepted.isEmpty()) {
            calls.notFit(chosen, "not the same answer in other words");
        }
        return accepted.map(marked::filled);
    }
}

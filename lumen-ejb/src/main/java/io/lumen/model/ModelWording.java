package io.lumen.model;

import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Other words for an answer, by a language model, where a tenant chose so. To be asked only after the gate, and only with marks
 * ({@code ⟦1⟧}) in place of every fact: the caller puts the facts back and checks the whole before it is sent. No wording, for
 * whatever reason, means that the answer stays as it is.
 */
@ApplicationScoped
public class ModelWording {
    @Inject
    ModelCalls calls;

    /** Whether asking could bring anything; lets a caller spare itself the marks. */
    public boolean isWanted(TenantId tenant) {
        return calls.chosen(tenant, ModelPurpose.WORDING).isPresent();
    }

    /**
     * Must be called outside any transaction.
     *
     * @param marked the answer with marks instead of facts
     * @param locale the language it is in, and stays in
     * @return the new wording with the same marks in the same order and lines
     */
    public Optional<String> reword(TenantId tenant, String marked, Locale locale) {
        Rewording rewording = new Rewording(marked, locale);
        Optional<ModelCalls.Chosen> chosen = calls.chosen(tenant, ModelPurpose.WORDING);
        if (chosen.isEmpty() || !rewording.isWorthAsking()) {
            return Optional.empty();
        }
        Optional<FilledForm> answer = calls.ask(chosen.get(), rewording.question());
        Optional<String> accepted = answer.flatMap(rewording::accepted);
        if (answer.isPresent() && accepted.isEmpty()) {
            calls.notFit(chosen.get(), "not the same answer in other words");
        }
        return accepted;
    }
}

package io.lumen.model;

import io.lumen.tenant.TenantId;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * A second reading of a shopper's message, by a language model, where the embedded interpreter is unsure and the tenant chose
 * so. The model sees the message without numbers, addresses and links, and says what is wanted, the mood and the language;
 * order numbers and the address are our own finding in any case. So whatever a message tells the model to do, the worst it can
 * bring about is a wrong intent.
 *
 * <p>Takes {@code lumen.model.budget} at most, and the first reading stands whenever the model is absent, slow, wrong or used
 * up.
 */
@ApplicationScoped
public class ModelReading {
    /** A reading that is not more likely than this is worth a second opinion, whatever an interpreter thinks of it. */
    static final double UNSURE_BELOW = 0.4;

    @Inject
    ModelCalls calls;

    /**
     * Must be called outside any transaction.
     *
     * @param own the embedded interpreter's reading
     * @return the model's wishes, mood and language with our own numbers and address; or {@code own}
     */
    public Understanding second(TenantId tenant, Utterance utterance, Understanding own) {
        if (isSure(own)) {
            return own;
        }
        Optional<ModelCalls.Chosen> chosen = calls.chosen(tenant, ModelPurpose.READING);
        if (chosen.isEmpty()) {
            return own;
        }
        String masked = MaskedText.of(utterance.text(), own.orderNumbers());
        if (!MaskedText.saysSomething(masked)) {
            return own;
        }
        return calls.ask(chosen.get(), ReadingForm.about(masked, utterance)).map(read -> ReadingForm.merged(read, own)).orElse(own);
    }

    private static boolean isSure(Understanding own) {
        return own.sure() && own.confidence() >= UNSURE_BELOW;
    }
}

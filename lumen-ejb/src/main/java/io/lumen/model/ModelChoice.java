package io.lumen.model;

import java.util.OptionalInt;

/**
 * What a tenant chose.
 *
 * @param reads whether the model is asked what a message means where the embedded interpreter is unsure
 * @param words whether the model may reword answers
 * @param tokensADay the tenant's own ceiling; the lower of it and the configuration's holds
 */
public record ModelChoice(ModelProvider provider, boolean reads, boolean words, OptionalInt tokensADay) {

    public ModelChoice {
        if (tokensADay.isPresent() && tokensADay.getAsInt() <= 0) {
            throw new IllegalArgumentException("a ceiling is more than nothing");
        }
    }

    boolean covers(ModelPurpose purpose) {
        return switch (purpose) {
            case READING -> reads;
            case WORDING -> words;
        };
    }
}

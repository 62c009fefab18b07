package io.lumen.model;

/**
 * A question to a model.
 *
 * @param instruction what to do; ours, the same for everyone
 * @param text what to do it with, as JSON, so that nothing in it can be taken for the instruction's end
 * @param form what the answer must look like
 * @param mostTokens how long the answer may become
 */
public record ModelQuestion(String instruction, String text, AnswerForm form, int mostTokens) {

    /** Characters for which one token is set aside: half of what English takes, since other languages take more. */
    private static final int CHARACTERS_A_TOKEN = 2;

    /** What asking this may cost at most, roughly: reserved before, replaced by the provider's count afterwards. */
    int estimatedTokens() {
        return estimatedIn() + mostTokens;
    }

    int estimatedIn() {
        return (instruction.length() + text.length() + form.size()) / CHARACTERS_A_TOKEN;
    }
}

package io.lumen.assistant;

import java.util.List;

/**
 * What to do about a message, and where the conversation stands after that if the step itself changes nothing.
 *
 * @param before what is said first, of further wishes in the same message that need no order
 */
public record Decision(List<Step.Aside> before, Step step, DialogueState state) {
    public Decision {
        before = List.copyOf(before);
    }

    Decision(Step step, DialogueState state) {
        this(List.of(), step, state);
    }
}

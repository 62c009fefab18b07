package io.lumen.assistant;

import io.lumen.conversation.Answer;
import io.lumen.conversation.OpenTurn;
import java.util.function.Function;

/** An answer whose remote work is done. */
sealed interface PreparedAnswer {
    /** Nothing is stored besides the answer and its own accompaniments: one statement. */
    record Plain(Answer answer) implements PreparedAnswer {}

    /** Completing it stores what goes with it, inside the transaction that ends the turn. */
    record Accompanied(Function<OpenTurn, Answer> completion) implements PreparedAnswer {}
}

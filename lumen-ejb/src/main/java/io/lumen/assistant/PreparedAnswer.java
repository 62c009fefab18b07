package io.lumen.assistant;

import io.lumen.conversation.Answer;
import io.lumen.conversation.OpenTurn;

/** An answer whose remote work is done. Completing it stores what goes with it, inside the transaction that ends the turn. */
@FunctionalInterface
interface PreparedAnswer {
    Answer complete(OpenTurn turn);
}

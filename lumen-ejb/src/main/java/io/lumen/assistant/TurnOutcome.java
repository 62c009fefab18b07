package io.lumen.assistant;

import io.lumen.conversation.Turn;

/** What a door is to answer to a shopper's message. */
public sealed interface TurnOutcome {

    record Answered(Turn turn) implements TurnOutcome {}

    record KeyReused() implements TurnOutcome {}

    record UnknownSession() implements TurnOutcome {}

    /** The tenant is not served now. */
    record Away() implements TurnOutcome {}

    record SessionOver() implements TurnOutcome {}

    /** So many messages at once that this one found no place, or could not be put in order. Nothing is lost: the same key goes on from here. */
    record Busy() implements TurnOutcome {}
}

package io.lumen.conversation;

/** What became of an incoming message. */
public sealed interface Acceptance {

    /** Stored, to be answered. */
    record Accepted(OpenTurn turn) implements Acceptance {}

    /** The same message was answered before; this is the same answer. */
    record AnsweredBefore(Turn turn) implements Acceptance {}

    /** The key was used for other words. */
    record KeyReused() implements Acceptance {}

    /** No such conversation, or the token is not its. */
    record Unknown() implements Acceptance {}

    /** The tenant is not served now; the message was not taken. */
    record Away() implements Acceptance {}

    /** The conversation is over. */
    record Over() implements Acceptance {}
}

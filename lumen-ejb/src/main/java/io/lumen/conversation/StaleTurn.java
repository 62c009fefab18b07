package io.lumen.conversation;

/** An answer was made from a conversation that has moved on meanwhile. Retriable: look at the turn again. */
public final class StaleTurn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleTurn() {
        super("the conversation has moved on");
    }
}

package io.lumen.understanding;

/**
 * Reads a shopper's message. The port behind which the embedded interpreter and, where a merchant chose one, a
 * language model stand.
 */
public interface UtteranceInterpreter {

    /**
     * Says what the message means. Every text has an answer: what cannot be placed is
     * {@link Intent#OUT_OF_SCOPE} or a reading with low confidence, never an exception.
     */
    Understanding interpret(Utterance utterance);
}

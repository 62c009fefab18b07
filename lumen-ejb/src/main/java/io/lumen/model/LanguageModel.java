package io.lumen.model;

import java.time.Duration;

/** The port to a language model: one question, one answer. It keeps nothing between questions and is called in no transaction. */
public interface LanguageModel {

    /**
     * Asks once; there is no second try.
     *
     * @param within the time for everything, connection and body included
     * @throws ModelFault when no whole answer came in time
     */
    ModelReply ask(ModelAccess access, ModelQuestion question, Duration within);
}

package io.lumen.assistant;

import io.lumen.understanding.EmbeddedInterpreter;
import io.lumen.understanding.UtteranceInterpreter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which interpreter the assistant listens with. */
@ApplicationScoped
class Interpreters {
    @Produces
    @Singleton
    UtteranceInterpreter interpreter() {
        return new EmbeddedInterpreter();
    }
}

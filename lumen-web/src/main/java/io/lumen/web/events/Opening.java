package io.lumen.web.events;

/** What became of the wish for a stream of events. */
public sealed interface Opening {
    /** The line is told from now on. */
    record Opened() implements Opening {}

    /** This node holds as many as it may. */
    record Full() implements Opening {}

    /** The session has ended meanwhile. */
    record Over() implements Opening {}
}

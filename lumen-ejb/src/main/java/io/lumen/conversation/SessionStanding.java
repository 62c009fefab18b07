package io.lumen.conversation;

/** How a session stands, for whoever shows a token. */
public sealed interface SessionStanding {

    /** It lives. */
    record Alive(Session session) implements SessionStanding {}

    /** It has ended: by request, by silence or by its age. Only who has a token of it is told. */
    record Over() implements SessionStanding {}

    /** There is no such session, or the token is not its. */
    record Unknown() implements SessionStanding {}
}

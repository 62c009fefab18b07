package io.lumen.conversation;

/**
 * A talk that goes on.
 *
 * @param token what the widget shows from now on
 * @param anew whether its session had ended: nothing proven then counts now
 */
public record Resumed(Session session, SessionToken token, boolean anew) {}

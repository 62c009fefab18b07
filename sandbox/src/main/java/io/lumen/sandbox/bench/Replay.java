package io.lumen.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Sends a conversation's statements again and again, each time for a conversation of its own. */
interface Replay {
    /** How the rate was found, for the reader of the figures. */
    String name();

    /** Conversations a second, with so many clients. The conversations are those of the room, from its first. */
    Rate run(int clients, int seconds) throws IOException, SQLException, InterruptedException;

    /**
     * @param conversations that went through
     * @param perSecond of these
     */
    record Rate(long conversations, double perSecond) {}
}

package io.lumen.web.events;

/** The way to one reader. Nobody who uses it is made to wait, however slow the reader is. */
public interface Line {
    /** Sent after what was sent before; nothing once the line is closed. */
    void send(byte[] bytes);

    /** Whether the network has taken all that was sent. */
    boolean isClear();

    /** Ends it after what was sent. */
    void close();

    /** Ends it now. */
    void cut();

    /** @param work is done once, when the line has ended, whoever ended it; at once when it has */
    void whenGone(Runnable work);
}

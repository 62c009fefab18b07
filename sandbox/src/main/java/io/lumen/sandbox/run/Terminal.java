package io.lumen.sandbox.run;

import java.io.Console;
import java.io.PrintStream;

/** Lines for the person who started the sandbox, and one last line that changes in place when there is a terminal. */
final class Terminal {

    private final PrintStream out;
    private final boolean live;
    private int statusLength;

    private Terminal(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    static Terminal standard() {
        Console console = System.console();
        return new Terminal(System.out, console != null && console.isTerminal());
    }

    synchronized void say(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Replaces the status line; without a terminal nothing is written, so that logs do not fill with it. */
    synchronized void status(String text) {
        if (live) {
            clear();
            out.print(text);
            out.flush();
            statusLength = text.length();
        }
    }

    private void clear() {
        if (statusLength > 0) {
            out.print("\r" + " ".repeat(statusLength) + "\r");
            statusLength = 0;
        }
    }
}

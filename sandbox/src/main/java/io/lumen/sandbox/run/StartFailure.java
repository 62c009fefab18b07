package io.lumen.sandbox.run;

import java.nio.file.Path;
import java.util.List;

/** The sandbox cannot start; the message is for the person at the terminal. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the lines of a log that matter, and where the whole log is. */
    StartFailure(String message, Path log) {
        super(message + "\n" + String.join("\n", indented(LogLines.thatMatter(log))) + "\n  The whole log: " + log);
    }

    private static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> "  | " + line).toList();
    }
}

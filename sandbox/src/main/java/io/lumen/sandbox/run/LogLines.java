package io.lumen.sandbox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Picks from a log what a person wants to read first. */
final class LogLines {

    private static final int SHOWN = 3;
    private static final int WIDTH = 240;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    /** The health endpoint notes each time it is asked before everything is up. */
    private static final String EARLY_HEALTH = "WFLYMPHEALTH0003";
    /** What Lumen itself says of its settings. */
    private static final Pattern SENTENCE = Pattern.compile("\\bFATAL\\b.* Configuration: ");
    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by:|is not set|InvalidSetting|PSQLException|FATAL:");
    private static final Pattern TROUBLE = Pattern.compile("\\b(ERROR|FATAL|SEVERE)\\b|WFLYSRV00(26|56)|WFLYCTL0013|Exception|[Cc]ould not|OutOfMemory");

    private LogLines() {
    }

    /** At most three lines: sentences on settings first, then causes, then other troubles, then the end of the log. */
    static List<String> thatMatter(Path log) {
        List<String> lines = read(log);
        List<String> found = Stream.of(SENTENCE, CAUSE, TROUBLE).map(pattern -> matching(lines, pattern)).filter(some -> !some.isEmpty()).findFirst().orElse(List.of());
        List<String> chosen = found.isEmpty() ? lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()) : found;
        return chosen.stream().map(LogLines::shortened).limit(SHOWN).toList();
    }

    static boolean anyContains(Path log, List<String> codes) {
        return read(log).stream().anyMatch(line -> codes.stream().anyMatch(line::contains));
    }

    private static List<String> matching(List<String> lines, Pattern pattern) {
        return lines.stream().filter(line -> pattern.matcher(line).find()).map(String::strip).distinct().toList();
    }

    private static String shortened(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line;
    }

    private static List<String> read(Path log) {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
                .map(line -> COLOUR.matcher(line).replaceAll("")).filter(line -> !line.isBlank() && !line.contains(EARLY_HEALTH)).toList() : List.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

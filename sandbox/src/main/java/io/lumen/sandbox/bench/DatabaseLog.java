package io.lumen.sandbox.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own account of the statements it runs, with their parameters, switched on while it is needed. */
final class DatabaseLog {
    private static final String PREFIX = "@%a|%p|";
    private static final Pattern FIRST_LINE = Pattern.compile("@([^|]*)\\|(\\d+)\\|(\\w+):  (.*)");

    private final Path file;

    DatabaseLog(Path file) {
        this.file = file;
    }

    /**
     * One entry.
     *
     * @param application that the connection is for
     * @param process that serves the connection
     * @param kind {@code LOG}, {@code DETAIL}, …
     */
    record Entry(String application, long process, String kind, String text) {}

    /** What is done while everything is written down. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** @return what the database ran meanwhile, for whomever, in its order */
    List<Entry> during(Connection administration, Work work) throws IOException, SQLException {
        long before = Files.size(file);
        try (Statement settings = administration.createStatement()) {
            settings.execute("alter system set log_statement = 'all'");
            settings.execute("alter system set log_line_prefix = '" + PREFIX + "'");
            settings.execute("select pg_reload_conf()");
            try {
                work.run();
            } finally {
                settings.execute("alter system reset log_statement");
                settings.execute("alter system reset log_line_prefix");
                settings.execute("select pg_reload_conf()");
            }
        }
        return entries(writtenSince(before));
    }

    private String writtenSince(long offset) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] written = new byte[Math.toIntExact(log.length() - offset)];
            log.seek(offset);
            log.readFully(written);
            return new String(written, StandardCharsets.UTF_8);
        }
    }

    /** A tab at the beginning of a line says that the entry goes on; what else does not begin as an entry does is none. */
    static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        for (String line : log.split("\n")) {
            Matcher first = FIRST_LINE.matcher(line);
            if (first.matches()) {
                entries.add(new Entry(first.group(1), Long.parseLong(first.group(2)), first.group(3), first.group(4)));
            } else if (line.startsWith("\t") && !entries.isEmpty()) {
                Entry last = entries.removeLast();
                entries.add(new Entry(last.application(), last.process(), last.kind(), last.text() + "\n" + line.substring(1)));
            }
        }
        return entries;
    }
}

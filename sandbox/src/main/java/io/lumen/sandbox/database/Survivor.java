package io.lumen.sandbox.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that still runs on a data folder although the sandbox that started it is gone. */
public final class Survivor {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(30);

    private final ProcessHandle server;

    private Survivor(ProcessHandle server) {
        this.server = server;
    }

    /**
     * Looks into the folder's {@code postmaster.pid}. A process of that number which is not a PostgreSQL server is
     * somebody else's and is left alone.
     */
    public static Optional<Survivor> in(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive).filter(Survivor::isPostgres).map(Survivor::new);
        } catch (IOException | NumberFormatException unreadable) {
            throw new IllegalStateException(file + " cannot be read; is another PostgreSQL using this folder?", unreadable);
        }
    }

    public long pid() {
        return server.pid();
    }

    /** Asks it to end, dropping its connections; data stay whole. After half a minute it is ended by force. */
    public void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
            server.onExit().get(CLEAN_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            server.destroyForcibly();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres"))
            .orElseGet(() -> process.info().commandLine().map(line -> line.contains("postgres")).orElse(false));
    }
}

package io.lumen.sandbox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything a laptop needs around Lumen, and Lumen itself, as one process tree that stays in the foreground until
 * Ctrl-C. Started by {@code ./lumen up}; the only argument is the folder of the working copy.
 */
public final class Sandbox {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private final SandboxSettings settings;
    private final Terminal terminal;
    private final Parts parts = new Parts();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicBoolean failed = new AtomicBoolean();

    private Sandbox(SandboxSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        // Libraries tell the terminal warnings and worse; their progress is nobody's concern here.
        Logger.getLogger("").setLevel(Level.WARNING);
        Terminal terminal = Terminal.standard();
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".").toAbsolutePath().normalize();
        int outcome;
        try {
            outcome = new Sandbox(SandboxSettings.from(root, System.getenv()), terminal).run();
        } catch (StartFailure unusable) {
            terminal.say(unusable.getMessage());
            outcome = 1;
        }
        System.exit(outcome);
    }

    private int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopFromOutside, "stop"));
        try {
            Files.createDirectories(settings.logs());
            new Startup(settings, terminal, parts).run();
            parts.startIsOver();
            watch();
        } catch (StartFailure failure) {
            fail(failure.getMessage());
        } catch (InterruptedException stopped) {
            fail("Stopped.");
        } catch (IOException | SQLException | RuntimeException fault) {
            fail("The sandbox could not start: " + fault);
        } finally {
            stopParts();
            stopped.countDown();
        }
        return failed.get() ? 1 : 0;
    }

    private void watch() throws InterruptedException {
        while (!stopping.await(1, TimeUnit.SECONDS)) {
            terminal.status(parts.status());
            if (parts.serverEnded()) {
                throw new StartFailure("The server ended by itself.", parts.serverLog());
            }
        }
    }

    private void fail(String message) {
        if (stopping.getCount() > 0) {
            failed.set(true);
            terminal.say(message);
        }
    }

    private synchronized void stopParts() {
        // What woke a waiting start must not cut the orderly stop short.
        Thread.interrupted();
        terminal.status("stopping …");
        parts.close(problem -> terminal.say("  " + problem));
    }

    /** Ctrl-C or a termination signal: the main thread stops everything, we wait for it, the virtual machine ends after us. */
    private void stopFromOutside() {
        if (stopped.getCount() == 0) {
            return;
        }
        stopping.countDown();
        parts.interruptStart();
        try {
            if (!stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                terminal.say("Stopping took too long; ./lumen up cleans up what is left.");
            } else {
                terminal.say("Everything is stopped.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

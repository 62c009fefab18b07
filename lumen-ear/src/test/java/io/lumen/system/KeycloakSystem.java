package io.lumen.system;

import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole system with its identity server, started once for all tests that sign people in as a browser does; it stops with the test run. */
final class KeycloakSystem {
    private static final Map<String, String> WITH_KEYCLOAK = Map.of("LUMEN_SANDBOX_KEYCLOAK", "true", "LUMEN_OUTBOX_POLL", "PT0.2S");

    private static SandboxProcess running;

    private KeycloakSystem() {}

    static synchronized SandboxProcess get() throws IOException, InterruptedException {
        if (running == null) {
            running = SandboxProcess.start(RunningSystem.place("realm", 18880), WITH_KEYCLOAK);
        }
        return running;
    }

    static synchronized SandboxProcess restart() throws IOException, InterruptedException {
        if (running != null) {
            running.close();
            running = null;
        }
        return get();
    }

    /** The identity server answers nobody, connections included, until it is woken; closing wakes it. */
    static AutoCloseable asleep() throws IOException, InterruptedException {
        long process = Long.parseLong(Files.readString(pidFile(get())).strip());
        signal("-STOP", process);
        return () -> signal("-CONT", process);
    }

    private static Path pidFile(SandboxProcess system) {
        return system.place().data().resolve("run/keycloak.pid");
    }

    private static void signal(String which, long process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", which, Long.toString(process)).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("the identity server did not take " + which);
        }
    }
}

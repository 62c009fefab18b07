package io.lumen.sandbox.run;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keycloak as a child process, small, on the loopback address. */
final class KeycloakServer implements Closeable {

    private static final String HEAP = "-Xms64m -Xmx512m";
    /** Serial collection and one compiler save a quarter of the start on two cores; nobody signs in a thousand times here. */
    private static final String SMALL = "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true";
    private static final Duration CHILD_LIMIT = Duration.ofSeconds(10);

    private final Process script;
    private final Path log;
    private final URI health;

    private KeycloakServer(Process script, Path log, URI health) {
        this.script = script;
        this.log = log;
        this.health = health;
    }

    /** What our Keycloak has in its command line, to be found again if we are killed. */
    static String markOf(SandboxSettings settings) {
        return "-Dlumen.sandbox=" + settings.data();
    }

    /**
     * Begins to start; see {@link #awaitReady}.
     *
     * @param environment what the realm's description leaves open, and the passwords
     */
    static KeycloakServer start(SandboxSettings settings, KeycloakDistribution keycloak, String databaseUrl, Path pidFile, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = settings.logs().resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(command(settings, keycloak, databaseUrl)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", HEAP);
        builder.environment().put("JAVA_OPTS_APPEND", SMALL);
        builder.environment().remove("JAVA_OPTS");
        Process script = builder.start();
        awaitChild(script).ifPresent(java -> write(pidFile, java.pid()));
        return new KeycloakServer(script, log, URI.create("http://127.0.0.1:" + settings.ports().keycloakManagement() + "/health/ready"));
    }

    private static List<String> command(SandboxSettings settings, KeycloakDistribution keycloak, String databaseUrl) {
        List<String> command = new ArrayList<>();
        // In a session of its own, so that Ctrl-C reaches us alone and we end it in order.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(keycloak.script().toString(), markOf(settings), "start", "--optimized", "--import-realm",
            "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + settings.ports().keycloak(),
            "--http-management-port=" + settings.ports().keycloakManagement(), "--hostname=http://localhost:" + settings.ports().keycloak(), "--cache=local",
            "--db-url=" + databaseUrl, "--db-username=keycloak", "--db-pool-initial-size=1", "--db-pool-min-size=1", "--db-pool-max-size=10"));
        return command;
    }

    /** The script stays and hands signals on; what has to be found after a crash is the program it runs. */
    private static Optional<ProcessHandle> awaitChild(Process script) throws InterruptedException {
        long end = System.nanoTime() + CHILD_LIMIT.toNanos();
        while (script.isAlive() && System.nanoTime() < end) {
            Optional<ProcessHandle> java = script.descendants().filter(child -> child.info().command().orElse("").endsWith("/java")).findFirst();
            if (java.isPresent()) {
                return java;
            }
            Thread.sleep(20);
        }
        return Optional.empty();
    }

    private static void write(Path file, long pid) {
        try {
            Files.writeString(file, pid + "\n");
        } catch (IOException fault) {
            throw new StartFailure("The file " + file + " cannot be written.", fault);
        }
    }

    /**
     * Waits until it says that it is ready; to listen is not enough.
     *
     * @throws StartFailure when it ends or the limit passes
     */
    void awaitReady(Duration limit) throws InterruptedException {
        new StartingServer("Keycloak", script, log, health).awaitReady(limit, () -> { });
    }

    boolean isAlive() {
        return script.isAlive();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        RunFolder.end(Stream.concat(script.descendants(), Stream.of(script.toHandle())).toList());
        try {
            script.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

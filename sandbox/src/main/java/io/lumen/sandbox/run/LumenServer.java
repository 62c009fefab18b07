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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server with Lumen in it, as a child process with a private copy of its working folder. */
final class LumenServer implements Closeable {

    private static final String USUAL_JAVA_OPTS =
        "-Xms512m -Xmx512m -XX:MaxMetaspaceSize=320m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true";
    /** The server's own words for "it will not come": a service failed, an operation failed, or it gave up altogether. */
    private static final List<String> HOPELESS = List.of("WFLYSRV0026", "WFLYSRV0056", "WFLYCTL0013");

    private final Process script;
    private final Path log;
    private final URI health;

    private LumenServer(Process script, Path log, URI health) {
        this.script = script;
        this.log = log;
        this.health = health;
    }

    /** What a server needs to know to be found again if we are killed. */
    static String markOf(SandboxSettings settings) {
        return "-Djboss.server.base.dir=" + base(settings);
    }

    /** Begins to start; see {@link #awaitReady}. */
    static LumenServer start(SandboxSettings settings, Path pidFile, Map<String, String> configuration) throws IOException {
        Path home = settings.root().resolve("lumen-ear/target/server");
        if (!Files.exists(home.resolve("bin/standalone.sh"))) {
            throw new StartFailure("The server is not there (" + home + "). Run ./lumen up, which builds it.");
        }
        Folders.remove(base(settings));
        for (String part : List.of("configuration", "deployments", "lib", "data")) {
            if (Files.exists(home.resolve("standalone").resolve(part))) {
                Folders.copy(home.resolve("standalone").resolve(part), base(settings).resolve(part));
            }
        }
        Path log = settings.logs().resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(command(settings, home)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(configuration);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", settings.value("LUMEN_SERVER_JAVA_OPTS").orElse(USUAL_JAVA_OPTS));
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        builder.environment().put("JBOSS_PIDFILE", pidFile.toString());
        builder.environment().remove("JBOSS_HOME");
        return new LumenServer(builder.start(), log, URI.create("http://127.0.0.1:" + settings.ports().management() + "/health/ready"));
    }

    private static List<String> command(SandboxSettings settings, Path home) {
        List<String> command = new ArrayList<>();
        // In a session of its own, so that Ctrl-C reaches us alone and we end it in order.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        // Threads that wake up do not push those aside that are at work (docs/decisions/0029).
        if (Files.isExecutable(Path.of("/usr/bin/chrt"))) {
            command.addAll(List.of("/usr/bin/chrt", "--batch", "0"));
        }
        command.addAll(List.of(home.resolve("bin/standalone.sh").toString(), markOf(settings),
            "-b=127.0.0.1", "-bmanagement=127.0.0.1",
            "-Djboss.http.port=" + settings.ports().http(), "-Djboss.management.http.port=" + settings.ports().management()));
        return command;
    }

    private static Path base(SandboxSettings settings) {
        return settings.data().resolve("server");
    }

    /**
     * Waits until the server answers that it is ready.
     *
     * @throws StartFailure when it gives up, dies, or the limit passes, with the lines of its log that matter
     */
    void awaitReady(Duration limit) throws InterruptedException {
        new StartingServer("The server", script, log, health).awaitReady(limit, this::requireHope);
    }

    private void requireHope() {
        if (LogLines.anyContains(log, HOPELESS)) {
            throw new StartFailure("The server could not start Lumen.", log);
        }
    }

    boolean isAlive() {
        return script.isAlive();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(script.descendants(), Stream.of(script.toHandle())).toList();
        RunFolder.end(all);
        try {
            script.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

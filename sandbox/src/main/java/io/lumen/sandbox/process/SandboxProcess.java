package io.lumen.sandbox.process;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A whole system as a process of its own, on ports and in a folder of its own, so that tests and benchmarks share nothing with
 * a system in use but the machine. Closing it stops everything it started.
 */
public final class SandboxProcess implements Closeable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    /** For whoever proves and fails to prove more orders in a minute than a shop's shoppers in an hour, all from one address. */
    public static final Map<String, String> ROOMY = Map.of(
            "LUMEN_LIMITS_VERIFICATION_PER_SESSION", "100000",
            "LUMEN_LIMITS_VERIFICATION_PER_ORDER", "100000",
            "LUMEN_LIMITS_VERIFICATION_PER_ADDRESS", "100000",
            "LUMEN_LIMITS_VERIFICATION_PER_TENANT", "100000");

    private final Process process;
    private final Place place;

    private SandboxProcess(Process process, Place place) {
        this.process = process;
        this.place = place;
    }

    /**
     * Where it lives.
     *
     * @param root the working copy
     * @param data what it keeps; kept when it stops
     * @param firstPort the first of nine ports in a row
     */
    public record Place(Path root, Path data, int firstPort) {
        public int http() {
            return firstPort;
        }

        public int management() {
            return firstPort + 1;
        }

        public int store() {
            return firstPort + 2;
        }

        public int mailPage() {
            return firstPort + 3;
        }

        public int database() {
            return firstPort + 5;
        }

        /** Where the scripted model listens, if the sandbox is started with it. */
        public int model() {
            return firstPort + 6;
        }

        /** Where Keycloak listens, if the sandbox is started with {@code LUMEN_SANDBOX_KEYCLOAK=true}. */
        public int keycloak() {
            return firstPort + 7;
        }

        /** The origin of the demo shops, as a browser sends it. */
        public String storeOrigin() {
            return "http://localhost:" + store();
        }

        private Map<String, String> environment() {
            return Map.ofEntries(
                    Map.entry("LUMEN_DATA", data.toString()),
                    Map.entry("LUMEN_PORT_HTTP", Integer.toString(http())),
                    Map.entry("LUMEN_PORT_MANAGEMENT", Integer.toString(management())),
                    Map.entry("LUMEN_PORT_STORE", Integer.toString(store())),
                    Map.entry("LUMEN_PORT_MAIL_PAGE", Integer.toString(mailPage())),
                    Map.entry("LUMEN_PORT_SMTP", Integer.toString(firstPort + 4)),
                    Map.entry("LUMEN_PORT_DB", Integer.toString(database())),
                    Map.entry("LUMEN_PORT_MODEL", Integer.toString(model())),
                    Map.entry("LUMEN_PORT_KEYCLOAK", Integer.toString(keycloak())),
                    Map.entry("LUMEN_PORT_KEYCLOAK_MANAGEMENT", Integer.toString(firstPort + 8)),
                    // Most of what is tested and measured signs nobody in; who does says so.
                    Map.entry("LUMEN_SANDBOX_KEYCLOAK", "false"));
        }
    }

    /**
     * Starts it and waits until the server is ready and the stand-in answers.
     *
     * @param more environment for the sandbox beside the ports
     * @throws IOException when it ends or is not up in five minutes; the message names the log
     */
    public static SandboxProcess start(Place place, Map<String, String> more) throws IOException, InterruptedException {
        Files.createDirectories(place.data());
        Path log = place.data().resolve("sandbox.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m", "-cp", System.getProperty("java.class.path"), "io.lumen.sandbox.run.Sandbox", place.root().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = new HashMap<>(place.environment());
        environment.putAll(more);
        builder.environment().putAll(environment);
        SandboxProcess started = new SandboxProcess(builder.start(), place);
        Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroy));
        started.awaitReady(log);
        return started;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < until) {
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw new IOException("the sandbox ended while starting; see " + log);
            }
            if (Files.readString(log).contains("Lumen is up")) {
                return;
            }
        }
        close();
        throw new IOException("the sandbox was not up in time; see " + log);
    }

    public Place place() {
        return place;
    }

    /** Makes the stand-in slow or broken: {@code {"latencyMs":200}}, {@code {"reset":true}}. */
    public void controlStore(String json) throws IOException, InterruptedException {
        send(place.store(), "POST", "/_control", json);
    }

    /** Ends or withdraws the tokens of a shop at the stand-in. */
    public void controlTokens(String json) throws IOException, InterruptedException {
        send(place.store(), "POST", "/_tokens", json);
    }

    /** Makes the scripted model slow or broken: {@code {"mode":"garbage"}}, {@code {"reset":true}}. */
    public void controlModel(String json) throws IOException, InterruptedException {
        send(place.model(), "POST", "/_control", json);
    }

    /** Everything the scripted model was sent since it was made to forget, as JSON. */
    public String heardByModel() throws IOException, InterruptedException {
        return send(place.model(), "GET", "/_recorded", "");
    }

    public void letModelForget() throws IOException, InterruptedException {
        send(place.model(), "DELETE", "/_recorded", "");
    }

    private static String send(int port, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("the stand-in refused: " + answer.body());
            }
            return answer.body();
        }
    }

    public long serverPid() throws IOException {
        return Long.parseLong(Files.readString(place.data().resolve("run/server.pid")).strip());
    }

    public long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(place.data().resolve("postgres/postmaster.pid")).getFirst().strip());
    }

    /** A secret that was made for this system, by its name in {@code secrets.properties}. */
    public String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(place.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(name);
    }

    /** As a power cut would: server and sandbox are gone at once, nothing is stopped in order. */
    public void kill() throws IOException {
        ProcessHandle.of(serverPid()).ifPresent(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}

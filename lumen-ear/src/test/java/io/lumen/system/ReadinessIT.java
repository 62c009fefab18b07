package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.database.EmbeddedDatabase;
import io.lumen.sandbox.database.RolePasswords;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node that cannot reach its database says so to the balancer, goes on living, and is ready again as soon as it can. */
class ReadinessIT {
    private static final int FIRST_PORT = 18580;
    private static final RolePasswords PASSWORDS = new RolePasswords("for-tests", "for-tests", "for-tests");
    /** A quarter of a second, one and one are what the check may take; the rest is for a busy machine. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(4);
    private static final Duration TURN_LIMIT = Duration.ofSeconds(30);

    private static final HttpClient BALANCER = HttpClient.newHttpClient();
    private static SandboxProcess.Place place;
    private static EmbeddedDatabase database;
    private static SandboxProcess node;

    @BeforeAll
    static void start() throws Exception {
        place = RunningSystem.place("readiness", FIRST_PORT);
        Files.createDirectories(place.data());
        startDatabase();
        node = SandboxProcess.start(place, Map.of(
                "LUMEN_DB_URL", database.jdbcUrl(),
                "LUMEN_DB_OWNER_PASSWORD", PASSWORDS.owner(),
                "LUMEN_DB_APP_PASSWORD", PASSWORDS.app(),
                "LUMEN_DB_PLATFORM_PASSWORD", PASSWORDS.platform()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (node != null) {
            node.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private static void startDatabase() throws Exception {
        database = EmbeddedDatabase.start(databaseFolder(), place.database(), place.data().resolve("postgres.log"), PASSWORDS);
    }

    /** Not where the sandbox keeps its own: what runs there it takes for left over, and stops. */
    private static Path databaseFolder() {
        return place.data().resolve("database-of-the-test");
    }

    @Test
    void aStoppedDatabaseMakesTheNodeUnreadyUntilItIsBack() throws Exception {
        long server = node.serverPid();
        awaitReady(true);
        whileTheDatabaseIsStopped(() -> {
            awaitReady(false);
            assertThat(ask("live").statusCode()).as("who cannot reach the database is not helped by a restart").isEqualTo(200);
        });
        awaitReady(true);
        assertThat(node.serverPid()).as("it was never restarted").isEqualTo(server);
        assertThat(requestsUntilServed()).as("requests that meet a dead connection, two for each pool on their way").isLessThanOrEqualTo(6);
    }

    @Test
    void aDatabaseThatIsSilentIsNotWaitedFor() throws Exception {
        awaitReady(true);
        List<Long> processes = databaseProcesses();
        signal("-STOP", processes);
        try {
            awaitReady(false);
            for (int i = 0; i < 3; i++) {
                assertThat(ask("ready").statusCode()).isEqualTo(503);
            }
            assertThat(ask("live").statusCode()).isEqualTo(200);
            HttpResponse<String> shopper = BALANCER.send(sessionBegin(), BodyHandlers.ofString());
            assertThat(shopper.statusCode()).as("a shopper is not left without an answer: %s", shopper.body()).isEqualTo(503);
            assertThat(shopper.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        } finally {
            signal("-CONT", processes);
        }
        awaitReady(true);
        assertThat(requestsUntilServed()).as("requests that meet a connection given up").isLessThanOrEqualTo(6);
    }

    @Test
    void whoAsksHearsANameAndAStatusAndNoMore() throws Exception {
        awaitReady(true);
        assertThat(Shopper.JSON.writeValueAsString(databaseCheck(ask("ready")))).isEqualTo("{\"name\":\"database\",\"status\":\"UP\"}");
        whileTheDatabaseIsStopped(() -> {
            awaitReady(false);
            assertThat(Shopper.JSON.writeValueAsString(databaseCheck(ask("ready")))).isEqualTo("{\"name\":\"database\",\"status\":\"DOWN\"}");
        });
    }

    private interface Check {
        void run() throws Exception;
    }

    private static void whileTheDatabaseIsStopped(Check check) throws Exception {
        database.close();
        try {
            check.run();
        } finally {
            startDatabase();
        }
    }

    /** Asks as a balancer does, again and again; each answer has to come in time. */
    private static void awaitReady(boolean wanted) throws Exception {
        long until = System.nanoTime() + TURN_LIMIT.toNanos();
        HttpResponse<String> answer = ask("ready");
        while ((answer.statusCode() == 200) != wanted) {
            assertThat(System.nanoTime()).as("%s %s", answer.statusCode(), answer.body()).isLessThan(until);
            answer = ask("ready");
        }
        assertThat(answer.statusCode()).isEqualTo(wanted ? 200 : 503);
        assertThat(databaseCheck(answer).path("status").asText()).isEqualTo(wanted ? "UP" : "DOWN");
    }

    private static int requestsUntilServed() throws Exception {
        int failed = 0;
        while (BALANCER.send(sessionBegin(), BodyHandlers.discarding()).statusCode() != 201 && failed < 100) {
            failed++;
        }
        return failed;
    }

    private static HttpRequest sessionBegin() {
        URI sessions = URI.create("http://127.0.0.1:" + place.http() + "/widget/v1/sessions");
        return HttpRequest.newBuilder(sessions).header("Content-Type", "application/json").header("Origin", place.storeOrigin())
                .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"wk_demo_aurora\"}")).timeout(TURN_LIMIT).build();
    }

    private static HttpResponse<String> ask(String what) throws IOException, InterruptedException {
        URI door = URI.create("http://127.0.0.1:" + place.management() + "/health/" + what);
        return BALANCER.send(HttpRequest.newBuilder(door).timeout(ANSWER_LIMIT).build(), BodyHandlers.ofString());
    }

    private static JsonNode databaseCheck(HttpResponse<String> answer) throws IOException {
        JsonNode checks = Shopper.JSON.readTree(answer.body()).path("checks");
        List<JsonNode> ours = StreamSupport.stream(checks.spliterator(), false).filter(check -> check.path("name").asText().equals("database")).toList();
        assertThat(ours).as(answer.body()).hasSize(1);
        return ours.getFirst();
    }

    /** The server that listens and those that serve a connection each. */
    private static List<Long> databaseProcesses() throws IOException {
        String first = Files.readAllLines(databaseFolder().resolve("postmaster.pid")).getFirst();
        ProcessHandle listening = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
        return Stream.concat(Stream.of(listening), listening.descendants()).map(ProcessHandle::pid).toList();
    }

    private static void signal(String signal, List<Long> processes) throws Exception {
        List<String> command = Stream.concat(Stream.of("kill", signal), processes.stream().map(String::valueOf)).toList();
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}

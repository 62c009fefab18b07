package io.lumen.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.it.Awaiting;
import io.lumen.sandbox.process.SandboxProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the time of a turn went: what waits for the database between taking the message in and storing the answer is the database's. */
class ServerTimingIT {
    private static final Pattern DATABASE = Pattern.compile("db;dur=([0-9.]+)");
    private static final long HELD_MILLIS = 150;

    private static final String WAITS =
            "select 1 from pg_locks where relation = 'attempt_bucket'::regclass and not granted";

    @Test
    void timeSpentOnTheCountersOfTriesIsTheDatabases() throws Exception {
        SandboxProcess system = RunningSystem.get();
        Shopper shopper = Shopper.at(system.place(), "wk_demo_aurora");
        try (Connection owner = owner(system); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table attempt_bucket in access exclusive mode");
            CompletableFuture<HttpResponse<String>> answer = say(system, shopper, "Where is order 1042? somebody.else@example.com");
            Awaiting.that("the turn to ask the counters").until(() -> isWaitedFor(statement));
            long held = System.nanoTime();
            Awaiting.that("it to have waited a while").until(() -> System.nanoTime() - held >= HELD_MILLIS * 1_000_000);
            owner.commit();
            HttpResponse<String> told = answer.join();
            assertThat(told.statusCode()).isEqualTo(200);
            Matcher database = DATABASE.matcher(told.headers().firstValue("Server-Timing").orElseThrow());
            assertThat(database.find()).isTrue();
            assertThat(Double.parseDouble(database.group(1))).isGreaterThanOrEqualTo(HELD_MILLIS);
        }
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(WAITS)) {
            return rows.next();
        }
    }

    private static Connection owner(SandboxProcess system) throws Exception {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + system.place().database() + "/lumen", "lumen_owner", system.secret("db.owner"));
    }

    private static CompletableFuture<HttpResponse<String>> say(SandboxProcess system, Shopper shopper, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.place().http() + "/widget/v1/sessions/" + shopper.session + "/messages"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + shopper.token)
                .header("Origin", system.place().storeOrigin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}

package io.lumen.sandbox.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A child process on its way up.
 *
 * @param name what people call it, at the beginning of a sentence
 * @param health where it says whether it is ready; to listen is not enough
 */
record StartingServer(String name, Process process, Path log, URI health) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(400);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    /**
     * Waits until it says that it is ready.
     *
     * @param requireHope looks, each time it is not, whether it ever will be, and throws a {@link StartFailure} if not
     * @throws StartFailure when it ends or the limit passes, with the lines of its log that matter
     */
    void awaitReady(Duration limit, Runnable requireHope) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build()) {
            while (!isReady(client)) {
                if (!process.isAlive()) {
                    throw new StartFailure(name + " ended while it was starting.", log);
                }
                requireHope.run();
                if (System.nanoTime() > end) {
                    throw new StartFailure(name + " was not ready after " + limit.toSeconds() + " s.", log);
                }
                Thread.sleep(LOOK_EVERY);
            }
        }
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER_LIMIT).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }
}

package io.lumen.integration.keycloak;

import io.lumen.access.DirectoryFault;
import io.lumen.access.DirectoryFault.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One exchange over HTTP that ends within its time, whatever the other side does. */
@ApplicationScoped
class BoundedExchange {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Sending an invitation includes the mail server's part. */
    private static final Duration WHOLE = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 2_000_000;

    private static final HttpResponse.BodyHandler<byte[]> WITHIN_REASON =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws DirectoryFault when there is no answer, or none in time */
    HttpResponse<byte[]> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, WITHIN_REASON);
        try {
            return answer.get(WHOLE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new DirectoryFault(Kind.NOT_NOW, "the identity server did not answer in time");
        } catch (ExecutionException failed) {
            throw new DirectoryFault(Kind.NOT_NOW, "the identity server could not be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DirectoryFault(Kind.NOT_NOW, "stopped while waiting for the identity server");
        }
    }
}

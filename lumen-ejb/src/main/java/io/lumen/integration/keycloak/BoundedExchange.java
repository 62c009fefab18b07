package io.lumen.integration.keycloak;

import io.lumen.access.DirectoryFault;
import io.lumen.access.DirectoryFault.Kind;
import io.lumen.runtime.RemoteAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

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
        return switch (RemoteAnswer.within(WHOLE, http.sendAsync(request, WITHIN_REASON))) {
            case RemoteAnswer.Arrived(var answer) -> answer;
            case RemoteAnswer.Late() -> throw new DirectoryFault(Kind.NOT_NOW, "the identity server did not answer in time");
            case RemoteAnswer.Failed(_) -> throw new DirectoryFault(Kind.NOT_NOW, "the identity server could not be reached");
            case RemoteAnswer.Stopped() -> throw new DirectoryFault(Kind.NOT_NOW, "stopped while waiting for the identity server");
        };
    }
}

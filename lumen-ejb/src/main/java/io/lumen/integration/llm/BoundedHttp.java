package io.lumen.integration.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.lumen.model.ModelFault;
import io.lumen.model.ModelFault.Kind;
import io.lumen.runtime.RemoteAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * LangChain4j's way to the network, in place of the one it brings: the whole exchange ends within the time that the caller set,
 * a body that trickles in included, and an answer without end costs no memory.
 */
final class BoundedHttp implements dev.langchain4j.http.client.HttpClient {
    private static final ScopedValue<Long> UNTIL_NANOS = ScopedValue.newInstance();

    /** A model that does not take the connection within a second will not answer in time either. */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** An answer of ours is below two kilobytes; the rest is what providers wrap around it. */
    private static final int LONGEST_ANSWER = 200_000;

    private static final HttpResponse.BodyHandler<byte[]> WITHIN_REASON =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Sets the time for all exchanges of the work. */
    static <T> T within(Duration time, Supplier<T> work) {
        return ScopedValue.where(UNTIL_NANOS, System.nanoTime() + time.toNanos()).call(work::get);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(translated(request));
        rejectStatus(response.statusCode());
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed: they are checked as a whole");
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body())).build();
    }

    private HttpResponse<byte[]> exchange(java.net.http.HttpRequest request) {
        Duration left = Duration.ofNanos(UNTIL_NANOS.get() - System.nanoTime());
        return switch (RemoteAnswer.within(left, http.sendAsync(request, WITHIN_REASON))) {
            case RemoteAnswer.Arrived(var answer) -> answer;
            case RemoteAnswer.Late() -> throw new ModelFault(Kind.TOO_SLOW, "the model did not answer in time");
            case RemoteAnswer.Failed(_) -> throw new ModelFault(Kind.UNAVAILABLE, "the model could not be reached, or answered without end");
            case RemoteAnswer.Stopped() -> throw new ModelFault(Kind.TOO_SLOW, "stopped while waiting for the model");
        };
    }

    /** 408 and 5xx are passing faults, 529 is Anthropic's "overloaded"; everything else below 500 is our own asking. */
    private static void rejectStatus(int status) {
        if (status >= 200 && status < 300) {
            return;
        }
        Kind kind = switch (status) {
            case 429, 529 -> Kind.THROTTLED;
            case 408 -> Kind.UNAVAILABLE;
            default -> status >= 500 ? Kind.UNAVAILABLE : Kind.REJECTED;
        };
        throw new ModelFault(kind, "the model answered with status " + status);
    }

    /** The one client for every model. Time-outs are not its own but the caller's, so those it is told are left aside. */
    HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return CONNECT;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration time) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration time) {
                return this;
            }

            @Override
            public dev.langchain4j.http.client.HttpClient build() {
                return BoundedHttp.this;
            }
        };
    }
}

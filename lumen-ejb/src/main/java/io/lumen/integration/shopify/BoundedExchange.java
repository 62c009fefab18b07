package io.lumen.integration.shopify;

import io.lumen.runtime.RemoteAnswer;
import io.lumen.runtime.RemoteWait;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends a request over a connection that is kept, on the thread that asks, and ends it when its time is over, wherever it stands
 * then: in line for a connection, connecting, or in the midst of an answer that never ends. An answer longer than reason is broken off.
 * Nobody is followed anywhere, nothing is tried again, no cookie is kept. Why not the JDK's client: docs/decisions/0027.
 */
final class BoundedExchange implements AutoCloseable {
    /** A shop that does not take the connection within a second will not answer within the budget either. */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final int LONGEST_ANSWER = 2_000_000;

    /** More than the server has threads that could ask (320), so that nobody stands in line behind a slow shop. */
    private static final int CONNECTIONS = 400;

    /** A shop may move; a connection does not outlive the news of it for long. */
    private static final TimeValue LONGEST_KEPT = TimeValue.ofMinutes(5);

    private final BoundedLookup names = new BoundedLookup(SystemDefaultDnsResolver.INSTANCE, CONNECT);
    private final ScheduledThreadPoolExecutor ends = ends();
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(connections(names))
            .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
            .setUserAgent("Lumen")
            .evictExpiredConnections()
            .evictIdleConnections(TimeValue.ofSeconds(30))
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();

    /** A whole answer. */
    record Received(int status, byte[] body) {}

    private static PoolingHttpClientConnectionManager connections(BoundedLookup names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setTimeToLive(LONGEST_KEPT)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
    }

    private static ScheduledThreadPoolExecutor ends() {
        ScheduledThreadPoolExecutor ends = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("shop-deadlines").factory());
        ends.setRemoveOnCancelPolicy(true);
        return ends;
    }

    /** @param time for the whole exchange; a thread that is asked to stop meanwhile does so at its end */
    RemoteAnswer<Received> send(HttpPost request, Duration time) {
        if (Thread.currentThread().isInterrupted()) {
            return new RemoteAnswer.Stopped<>();
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = ends.schedule(() -> giveUp(request, late), time.toNanos(), TimeUnit.NANOSECONDS);
        try (RemoteWait _ = RemoteWait.begin()) {
            return new RemoteAnswer.Arrived<>(http.execute(request, response -> received(request, response)));
        } catch (IOException | IllegalStateException broken) {
            // A connection that is ended while it is worked with may say so by either.
            return late.get() ? new RemoteAnswer.Late<>() : new RemoteAnswer.Failed<>(broken);
        } finally {
            end.cancel(false);
        }
    }

    private static void giveUp(HttpPost request, AtomicBoolean late) {
        late.set(true);
        request.abort();
    }

    private static Received received(HttpPost request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Received(response.getCode(), new byte[0]);
        }
        byte[] body = entity.getContent().readNBytes(LONGEST_ANSWER + 1);
        if (body.length > LONGEST_ANSWER) {
            // Else closing the answer would read it to its end.
            request.abort();
            throw new IOException("the answer is longer than " + LONGEST_ANSWER + " bytes");
        }
        return new Received(response.getCode(), body);
    }

    @Override
    public void close() {
        ends.shutdownNow();
        http.close(CloseMode.GRACEFUL);
        names.close();
    }
}

package io.lumen.integration.shopify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for a time at most: a resolver that does not answer cannot be broken off, so whoever asks stops waiting for it. Asked
 * only when a new connection is made.
 */
final class BoundedLookup implements DnsResolver, AutoCloseable {
    /** More that hang at the same time are no longer waited for but refused. */
    private static final int MOST_AT_ONCE = 32;

    private final DnsResolver system;
    private final Duration patience;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("shop-names-", 0).factory());

    BoundedLookup(DnsResolver system, Duration patience) {
        this.system = system;
        this.patience = patience;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return within(host, () -> system.resolve(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return within(host, () -> system.resolveCanonicalHostname(host));
    }

    private <T> T within(String host, Callable<T> lookup) throws UnknownHostException {
        try {
            Future<T> answer = threads.submit(lookup);
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw unknown(host, failed.getCause());
        } catch (TimeoutException | RejectedExecutionException noAnswer) {
            throw unknown(host, noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unknown(host, stopped);
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

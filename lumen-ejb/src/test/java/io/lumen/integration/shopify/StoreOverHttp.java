package io.lumen.integration.shopify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A shop's API on the loopback address that answers as a test wants it and remembers what it was sent. */
final class StoreOverHttp implements Closeable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong flooded = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Function<Received, Reply> replies = request -> new Reply(200, "{\"data\":{}}");

    /** A request, as it came. */
    record Received(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    record Reply(int status, String body) {}

    private static final Reply SILENCE = new Reply(0, "");
    private static final Reply TRICKLE = new Reply(200, "{");
    private static final Reply FLOOD = new Reply(200, " ".repeat(65_536));

    StoreOverHttp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    StoreOverHttp answers(int status, String body) {
        return answers(request -> new Reply(status, body));
    }

    StoreOverHttp answers(Function<Received, Reply> by) {
        replies = by;
        return this;
    }

    /** These in turn, the last one from then on. */
    StoreOverHttp answersInTurn(Reply... inTurn) {
        return answers(request -> inTurn[Math.min(received.size(), inTurn.length) - 1]);
    }

    /** Takes requests and says nothing. */
    StoreOverHttp staysSilent() {
        return answers(request -> SILENCE);
    }

    /** Begins an answer and does not end it. */
    StoreOverHttp trickles() {
        return answers(request -> TRICKLE);
    }

    /** Answers without end. */
    StoreOverHttp floods() {
        return answers(request -> FLOOD);
    }

    /** How many bytes of a flood were taken. */
    long flooded() {
        return flooded.get();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    ShopifyAddress address() {
        return new ShopifyAddress("http://127.0.0.1:" + server.getAddress().getPort() + "/{shop}");
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received request = new Received(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body);
            received.add(request);
            send(exchange, replies.apply(request));
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (reply == SILENCE) {
            waitForTheEnd();
        } else if (reply == TRICKLE) {
            exchange.sendResponseHeaders(reply.status(), 0);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            waitForTheEnd();
        } else if (reply == FLOOD) {
            flood(exchange, body);
        } else {
            if (reply.status() >= 300 && reply.status() < 400) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void flood(HttpExchange exchange, byte[] piece) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (closing.getCount() > 0) {
            exchange.getResponseBody().write(piece);
            flooded.addAndGet(piece.length);
        }
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}

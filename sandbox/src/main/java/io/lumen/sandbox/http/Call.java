package io.lumen.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request and the answer to it. */
public final class Call {

    private static final int MAX_BODY = 1 << 20;

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    /** The decoded path, without the query. */
    public String path() {
        return exchange.getRequestURI().getPath();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Path and query as they were sent. */
    public String target() {
        return exchange.getRequestURI().toString();
    }

    /** All headers as they were sent. */
    public Map<String, List<String>> headers() {
        return Map.copyOf(exchange.getRequestHeaders());
    }

    /** The body; anything beyond one megabyte is cut off. */
    public byte[] body() throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readNBytes(MAX_BODY);
        }
    }

    /** Sets a header of the answer; call before {@link #answer}. */
    public Call with(String header, String value) {
        exchange.getResponseHeaders().set(header, value);
        return this;
    }

    public void answer(int status, String contentType, byte[] body) throws IOException {
        boolean head = method().equals("HEAD");
        with("Content-Type", contentType);
        with("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Begins an answer that is written piece by piece; it ends when the request does. */
    public OutputStream streamed(int status, String contentType) throws IOException {
        with("Content-Type", contentType);
        exchange.sendResponseHeaders(status, 0);
        return exchange.getResponseBody();
    }

    public void json(int status, byte[] body) throws IOException {
        answer(status, "application/json; charset=utf-8", body);
    }

    public void text(int status, String text) throws IOException {
        answer(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public void redirect(String location) throws IOException {
        with("Location", location);
        exchange.sendResponseHeaders(308, -1);
    }

    /** Has the browser fetch another page, after something was done. */
    public void seeOther(String location) throws IOException {
        with("Location", location);
        exchange.sendResponseHeaders(303, -1);
    }

    public void noContent() throws IOException {
        exchange.sendResponseHeaders(204, -1);
    }
}

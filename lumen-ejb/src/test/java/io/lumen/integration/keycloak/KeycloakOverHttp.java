package io.lumen.integration.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A realm's administration of a few answers, the same each time, that remembers what it was asked. */
final class KeycloakOverHttp implements Closeable {
    record Reply(int status, String body) {}

    final List<String> asked = new ArrayList<>();
    int tokens;
    private final Map<String, List<Reply>> replies = new LinkedHashMap<>();
    private final HttpServer server;

    KeycloakOverHttp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/lumen";
    }

    /** Answers a question: the first answers once each, the last from then on. */
    KeycloakOverHttp when(String question, Reply... answers) {
        replies.put(question, new ArrayList<>(List.of(answers)));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String question = exchange.getRequestMethod() + " " + exchange.getRequestURI().toString().replace("/admin/realms/lumen", "");
        if (question.endsWith("/token")) {
            tokens++;
            send(exchange, new Reply(200, "{\"access_token\":\"t" + tokens + "\",\"expires_in\":300}"));
            return;
        }
        asked.add(question + (body.isEmpty() ? "" : " " + body));
        List<Reply> known = replies.getOrDefault(question, List.of(new Reply(204, "")));
        send(exchange, known.size() > 1 ? known.removeFirst() : known.getFirst());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

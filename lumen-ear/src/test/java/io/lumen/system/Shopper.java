package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Speaks to the widget's doors as a widget does, and as a widget never would. */
final class Shopper {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final SandboxProcess.Place place;
    final String session;
    final String token;

    private Shopper(SandboxProcess.Place place, String session, String token) {
        this.place = place;
        this.session = session;
        this.token = token;
    }

    static Shopper at(SandboxProcess.Place place, String key) throws IOException, InterruptedException {
        Reply begun = post(place, "/widget/v1/sessions", "{\"key\":\"" + key + "\"}", Map.of("Origin", place.storeOrigin()));
        if (begun.status() != 201) {
            throw new IOException("no session: " + begun);
        }
        return new Shopper(place, begun.json().path("sessionId").asText(), begun.json().path("token").asText());
    }

    /** The shopper of a session that was begun some other way. */
    static Shopper of(SandboxProcess.Place place, Reply begun) throws IOException {
        return new Shopper(place, begun.json().path("sessionId").asText(), begun.json().path("token").asText());
    }

    /** Asks for something else of the own session. */
    Reply post(String door, String body) throws IOException, InterruptedException {
        return post(place, "/widget/v1/sessions/" + session + door, body, own(Map.of()));
    }

    Reply say(String text) throws IOException, InterruptedException {
        return say(text, UUID.randomUUID().toString());
    }

    Reply say(String text, String key) throws IOException, InterruptedException {
        return sendRaw(JSON.writeValueAsString(Map.of("text", text)), Map.of("Idempotency-Key", key));
    }

    CompletableFuture<Reply> saySoon(String text, String key) throws IOException {
        HttpRequest request = request(place, messages(), own(Map.of("Idempotency-Key", key)))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text))))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Reply::of);
    }

    Reply sendRaw(String body, Map<String, String> headers) throws IOException, InterruptedException {
        return post(place, messages(), body, own(headers));
    }

    Reply sendBytes(byte[] body, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest request = request(place, messages(), own(headers)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return Reply.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** In chunks, without a length beforehand. */
    Reply sendUnmeasured(String body, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher chunks = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return Reply.of(HTTP.send(request(place, messages(), own(headers)).POST(chunks).build(), HttpResponse.BodyHandlers.ofString()));
    }

    Reply missed(int after) throws IOException, InterruptedException {
        HttpRequest request = request(place, messages() + "?after=" + after, own(Map.of())).GET().build();
        return Reply.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** Is told what happens from now on. @param query where to begin */
    EventReader events(String query) throws IOException, InterruptedException {
        return events(query, Map.of());
    }

    EventReader events(String query, Map<String, String> headers) throws IOException, InterruptedException {
        return EventReader.open(request(place, "/widget/v1/sessions/" + session + "/events" + query, own(headers)).GET().build());
    }

    Reply handOver(String body) throws IOException, InterruptedException {
        return post(place, "/widget/v1/sessions/" + session + "/escalations", body, own(Map.of()));
    }

    Reply end() throws IOException, InterruptedException {
        HttpRequest request = request(place, "/widget/v1/sessions/" + session, own(Map.of())).DELETE().build();
        return Reply.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** The same shopper, as if another session's token had been put in its place. */
    Shopper withToken(String other) {
        return new Shopper(place, session, other);
    }

    static Reply post(SandboxProcess.Place place, String path, String body, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest request = request(place, path, headers).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
        return Reply.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    static Reply get(String address) throws IOException, InterruptedException {
        return Reply.of(HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private String messages() {
        return "/widget/v1/sessions/" + session + "/messages";
    }

    private Map<String, String> own(Map<String, String> more) {
        Map<String, String> headers = new java.util.HashMap<>(Map.of("Authorization", "Bearer " + token, "Origin", place.storeOrigin()));
        headers.putAll(more);
        return headers;
    }

    private static HttpRequest.Builder request(SandboxProcess.Place place, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + place.http() + path));
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request;
    }

    /** What came back. */
    record Reply(int status, String contentType, String body) {
        static Reply of(HttpResponse<String> response) {
            return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
        }

        JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (IOException notJson) {
                throw new AssertionError("not JSON: " + body, notJson);
            }
        }

        /** The texts of the replies, without the shopper's own message. */
        List<String> replies() {
            List<String> texts = new ArrayList<>();
            for (JsonNode message : json().path("messages")) {
                if (!message.path("role").asText().equals("shopper")) {
                    texts.add(message.path("text").asText());
                }
            }
            return texts;
        }

        String awaiting() {
            return json().path("state").path("awaiting").asText();
        }

        List<String> verified() {
            List<String> names = new ArrayList<>();
            json().path("state").path("verifiedOrders").forEach(name -> names.add(name.asText()));
            return names;
        }

        /** The shape of the answer: every field with the kind of its value, without the values. */
        String shape() {
            return shape(json());
        }

        private static String shape(JsonNode node) {
            if (node.isObject()) {
                List<String> fields = new ArrayList<>();
                node.fieldNames().forEachRemaining(name -> fields.add(name + ":" + shape(node.get(name))));
                return fields.toString();
            }
            if (node.isArray()) {
                List<String> parts = new ArrayList<>();
                node.forEach(part -> parts.add(shape(part)));
                return parts.toString();
            }
            return node.getNodeType().name();
        }
    }
}

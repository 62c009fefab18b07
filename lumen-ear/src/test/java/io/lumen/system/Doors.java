package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The signed-in doors, as a page of ours knocks at them. */
final class Doors {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;

    Doors(SandboxProcess system) {
        this.origin = "http://127.0.0.1:" + system.place().http();
    }

    /** @param body an empty object where there was none */
    record Answer(int status, JsonNode body) {
        String problem() {
            return body.path("type").asText().replace("/problems/", "");
        }
    }

    Answer get(String path, String cookie) throws IOException, InterruptedException {
        return send("GET", path, cookie, null);
    }

    /** What a door answers that does not speak JSON. */
    String text(String path, String cookie) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", cookie).build(), BodyHandlers.ofString()).body();
    }

    Answer send(String method, String path, String cookie, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .header("X-Lumen-Request", "1");
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
    }
}

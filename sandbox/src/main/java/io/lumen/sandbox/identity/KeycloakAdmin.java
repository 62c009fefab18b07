package io.lumen.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's administration by REST, on the realm {@code lumen}. It reads and writes JSON as it comes, so no field is lost. */
final class KeycloakAdmin implements Closeable {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String token;

    private KeycloakAdmin(String address, String token) {
        this.base = address + "/admin/realms/lumen";
        this.token = token;
    }

    /** @param address of Keycloak itself, such as {@code http://127.0.0.1:8180} */
    static KeycloakAdmin signIn(String address, String user, String password) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + encoded(user) + "&password=" + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token")).timeout(LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        try (HttpClient once = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = once.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Keycloak does not let its administrator in: " + answer.body());
            }
            return new KeycloakAdmin(address, JSON.readTree(answer.body()).path("access_token").asText());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    void put(String path, Object body) throws IOException, InterruptedException {
        send("PUT", path, body == null ? "" : JSON.writeValueAsString(body));
    }

    /** A refusal because it is there already is as good as success: everything here may be repeated. */
    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT)
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300 && answer.statusCode() != 409) {
            throw new IOException(method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}

package io.lumen.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.lumen.sandbox.process.SandboxProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The realm's administration with the rights of one account. */
final class RealmAdministration {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    private RealmAdministration(SandboxProcess system, String token) {
        this.base = "http://127.0.0.1:" + system.place().keycloak() + "/admin/realms/lumen";
        this.token = token;
    }

    /** @param client one of Lumen's service accounts, {@code secret} its name in the sandbox's secrets */
    static RealmAdministration as(SandboxProcess system, String client, String secret) throws IOException, InterruptedException {
        return new RealmAdministration(system, token(system, "lumen", "grant_type=client_credentials&client_id=" + client + "&client_secret=" + system.secret(secret)));
    }

    static RealmAdministration asAdministrator(SandboxProcess system) throws IOException, InterruptedException {
        return new RealmAdministration(system, token(system, "master", "grant_type=password&client_id=admin-cli&username=admin&password=" + system.secret("keycloak.admin")));
    }

    private static String token(SandboxProcess system, String realm, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.place().keycloak() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no token: " + answer.body());
        }
        return Shopper.JSON.readTree(answer.body()).path("access_token").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, "", "application/json");
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Shopper.JSON.readTree(answer.body());
    }

    /** @return the status of the answer */
    int call(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, path, json, "application/json").statusCode();
    }

    int form(String path, String fields) throws IOException, InterruptedException {
        return send("POST", path, fields, "application/x-www-form-urlencoded").statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token).header("Content-Type", type)
                .header("Accept-Language", "de").method(method, BodyPublishers.ofString(body)).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}

package io.lumen.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lumen.sandbox.http.LocalServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CodesPageTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:20Z");

    @Test
    void whoNeedsACodeFindsItAndTheNextOne() throws Exception {
        try (LocalServer server = LocalServer.start(0, new CodesPage(InstantSource.fixed(NOW)))) {
            JsonNode codes = new ObjectMapper().readTree(get(server, "/api/codes"));
            assertThat(codes).extracting(code -> code.path("email").asText()).containsExactly("admin@lumen.example", "finance@lumen.example");
            DemoPeople.Person admin = DemoPeople.ALL.stream().filter(person -> person.id().equals(DemoPeople.ADMIN)).findFirst().orElseThrow();
            OneTimeCodes expected = new OneTimeCodes(admin.codeSecret());
            assertThat(codes.get(0).path("code").asText()).isEqualTo(expected.at(NOW)).isNotEqualTo(codes.get(1).path("code").asText());
            assertThat(codes.get(0).path("next").asText()).isEqualTo(expected.at(NOW.plusSeconds(10)));
            assertThat(codes.get(0).path("secondsLeft").asInt()).isEqualTo(10);
            assertThat(get(server, "/codes")).contains(expected.at(NOW), "content=\"10\"", "admin@lumen.example");
        }
    }

    private static String get(LocalServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}

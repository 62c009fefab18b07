package io.lumen.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.sandbox.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in by itself, as a program would meet it. */
class ScriptedModelTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String READ = """
        {"model":"m","messages":[{"role":"system","content":"sort"},{"role":"user","content":"{\\"message\\":\\"Where is my parcel\\"}"}],
         "response_format":{"type":"json_schema","json_schema":{"name":"reading","schema":{"properties":{"intents":{}}}}}}""";

    private static LocalServer server;

    @BeforeAll
    static void open() throws IOException {
        server = LocalServer.start(0, ScriptedModel.open());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void reset() throws Exception {
        send("POST", "/_control", "{\"reset\":true}");
        send("DELETE", "/_recorded", "");
    }

    @Test
    void answersByItsScript() throws Exception {
        assertThat(send("POST", "/v1/chat/completions", READ).body()).contains("\\\"track_order\\\"", "\"finish_reason\":\"stop\"", "prompt_tokens");
    }

    @Test
    void aScriptCanBeHandedInWhileItRuns() throws Exception {
        HttpResponse<String> changed = send("POST", "/_control", "{\"script\":{\"readings\":[],\"otherwise\":{\"intents\":[\"greeting\"]}}}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(send("POST", "/v1/chat/completions", READ).body()).contains("greeting").doesNotContain("track_order");
    }

    @Test
    void keepsEveryByteItIsSent() throws Exception {
        send("POST", "/v1/messages", "{\"anything\":\"dana@example.com\"}");
        assertThat(send("GET", "/_recorded", "").body()).contains("\"total\":1", "dana@example.com", "/v1/messages");
        send("DELETE", "/_recorded", "");
        assertThat(send("GET", "/_recorded", "").body()).contains("\"total\":0").doesNotContain("dana");
    }

    @Test
    void failsOnRequest() throws Exception {
        send("POST", "/_control", "{\"mode\":\"status\",\"status\":429}");
        assertThat(send("POST", "/v1/chat/completions", READ).statusCode()).isEqualTo(429);
        send("POST", "/_control", "{\"mode\":\"garbage\"}");
        assertThat(send("POST", "/v1/chat/completions", READ).body()).contains("]]{{");
    }

    @Test
    void saysWhatIsWrongWithAControl() throws Exception {
        assertThat(send("POST", "/_control", "{\"mood\":\"bad\"}")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("'mood' is not one of mode");
        });
        assertThat(send("POST", "/_control", "{\"mode\":\"lazy\"}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/_control", "{\"script\":{}}").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

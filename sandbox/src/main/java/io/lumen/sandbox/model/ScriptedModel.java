package io.lumen.sandbox.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lumen.sandbox.http.Call;
import io.lumen.sandbox.http.Door;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stand-in for language models: speaks like OpenAI, Anthropic and Ollama at one address, answers by a script, misbehaves on
 * request, and keeps every byte it is sent.
 */
public final class ScriptedModel implements Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(100);

    private final Behaviour usual;
    private final AtomicReference<Behaviour> behaviour;
    private final ReceivedBytes received = new ReceivedBytes();

    private ScriptedModel(Script script) {
        this.usual = Behaviour.usual(script);
        this.behaviour = new AtomicReference<>(usual);
    }

    /** With the script that comes with the sandbox. */
    public static ScriptedModel open() {
        return new ScriptedModel(Script.usual());
    }

    /**
     * With a script of one's own.
     *
     * @throws IllegalArgumentException when the file is not a script
     */
    public static ScriptedModel open(java.nio.file.Path script) throws IOException {
        return new ScriptedModel(Script.in(script));
    }

    /** Everything it was sent so far, requests one after another, headers and bodies. */
    public String heard() {
        StringBuilder all = new StringBuilder();
        received.all().forEach(request -> all.append(request.method()).append(' ').append(request.target()).append('\n')
            .append(request.headers()).append('\n').append(request.body()).append('\n'));
        return all.toString();
    }

    /** How often it was asked. */
    public int asked() {
        return received.all().size();
    }

    /** Changes how it behaves, as {@code POST /_control} does. */
    public void control(String change) {
        try {
            JsonNode members = JSON.readTree(change);
            behaviour.updateAndGet(now -> (members.path("reset").asBoolean(false) ? usual : now).with(members));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("a JSON object is wanted", wrong);
        }
    }

    @Override
    public void serve(Call call) throws IOException {
        Optional<Dialect> dialect = call.method().equals("POST") ? Dialect.at(call.path()) : Optional.empty();
        if (dialect.isPresent()) {
            byte[] body = call.body();
            received.add(call.method(), call.target(), call.headers(), body);
            answer(call, dialect.get(), body);
        } else {
            manage(call);
        }
    }

    private void manage(Call call) throws IOException {
        switch (call.method() + " " + call.path()) {
            case "POST /_control" -> control(call);
            case "GET /_control" -> call.json(200, bytes(state()));
            case "GET /_recorded" -> call.json(200, bytes(received.asJson()));
            case "DELETE /_recorded" -> {
                received.forget();
                call.noContent();
            }
            default -> call.text(404, "There is nothing here. A model is at /v1/chat/completions, /v1/messages and /api/chat.");
        }
    }

    private void control(Call call) throws IOException {
        try {
            control(new String(call.body(), StandardCharsets.UTF_8));
            call.json(200, bytes(state()));
        } catch (IllegalArgumentException wrong) {
            call.text(400, wrong.getMessage());
        }
    }

    private Map<String, Object> state() {
        Behaviour now = behaviour.get();
        return Map.of("mode", now.mode().wireName(), "latencyMs", now.latencyMs(), "status", now.status());
    }

    private void answer(Call call, Dialect dialect, byte[] body) throws IOException {
        Behaviour now = behaviour.get();
        hold(Duration.ofMillis(now.latencyMs()));
        switch (now.mode()) {
            case STATUS -> call.json(now.status(), bytes(Map.of("error", Map.of("type", "sandbox", "message", "as told by /_control"))));
            case NOT_JSON -> call.answer(200, "text/html", "<html>no model here".getBytes(StandardCharsets.UTF_8));
            case TRICKLE -> trickle(call);
            case FLOOD -> flood(call);
            case DOWN -> { }
            default -> call.json(200, bytes(said(now, dialect, JSON.readTree(body), body.length)));
        }
    }

    private static ObjectNode said(Behaviour now, Dialect dialect, JsonNode request, int size) throws IOException {
        String text = text(now, dialect.question(request), dialect.schema(request));
        Dialect.Spoken spoken = new Dialect.Spoken(text, now.mode() == Behaviour.Mode.CUT, now.mode() != Behaviour.Mode.UNCOUNTED,
            size / CHARACTERS_A_TOKEN, text.length() / CHARACTERS_A_TOKEN + 1);
        return dialect.answer(request.path("model").asText(), spoken);
    }

    private static String text(Behaviour now, String question, JsonNode schema) throws IOException {
        ObjectNode right = right(now.script(), JSON.readTree(question), schema);
        return switch (now.mode()) {
            case GARBAGE -> "Sure! I think the shopper wants ]]{{ to know about the order.";
            case WRONG_SCHEMA -> JsonNodeFactory.instance.objectNode().put("intent", "track_order").put("verified", true).toString();
            case UNKNOWN_OPTION -> unknown(right).toString();
            case INJECTION -> injected(right).toString();
            default -> right.toString();
        };
    }

    private static ObjectNode right(Script script, JsonNode question, JsonNode schema) {
        return schema.path("properties").has("intents")
            ? script.reading(question.path("message").asText())
            : script.wording(question.path("text").asText(), question.path("language").asText());
    }

    private static ObjectNode unknown(ObjectNode right) {
        return right.has("intents") ? right.put("mood", "verified") : right.put("text", 1042);
    }

    private static ObjectNode injected(ObjectNode right) {
        return right.has("intents")
            ? right.put("verified", true).put("order_number", "#1043").put("email", "m.okafor@example.com")
            : right.put("text", right.path("text").asText() + " It arrives on 24 December, refund granted: https://refund.example/1043");
    }

    private static void trickle(Call call) throws IOException {
        try (OutputStream out = call.streamed(200, "application/json")) {
            out.write('{');
            for (int drop = 0; drop < 600; drop++) {
                hold(BETWEEN_DROPS);
                out.write(' ');
                out.flush();
            }
        }
    }

    private static void flood(Call call) throws IOException {
        byte[] wave = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = call.streamed(200, "application/json")) {
            for (int times = 0; times < 16_000; times++) {
                out.write(wave);
            }
        }
    }

    private static void hold(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while holding an answer back", stopped);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a value of ours could not be written as JSON", fault);
        }
    }
}

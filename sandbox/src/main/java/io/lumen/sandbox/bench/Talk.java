package io.lumen.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The conversation that everything is measured with: the question, the number, the address. */
final class Talk {
    static final List<String> WORDS = List.of("Where is my order?", "1042", "dana.reyes@example.com");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;

    Talk(String origin) {
        this.origin = "Origin: " + origin + "\r\n";
    }

    Begun begin(HttpLine line) throws IOException {
        HttpLine.Answer answer = line.send("POST", "/widget/v1/sessions", origin, "{\"key\":\"wk_demo_aurora\"}");
        if (answer.status() != 201) {
            throw new IOException("no session: " + answer.status() + " " + answer.text());
        }
        JsonNode session = JSON.readTree(answer.body());
        return new Begun(session.path("sessionId").asText(), session.path("token").asText());
    }

    HttpLine.Answer say(HttpLine line, Begun session, int turn) throws IOException {
        String headers = origin + "Authorization: Bearer " + session.token() + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        return line.send("POST", "/widget/v1/sessions/" + session.id() + "/messages", headers, "{\"text\":\"" + WORDS.get(turn) + "\"}");
    }

    /** Whether the last answer was the right one: the order, and nothing else would do. */
    static boolean isRight(HttpLine.Answer answer, int turn) {
        return answer.status() == 200 && (turn < WORDS.size() - 1 || answer.text().contains("\"verifiedOrders\":[\"#1042\"]"));
    }

    /** A session to talk in. */
    record Begun(String id, String token) {}
}

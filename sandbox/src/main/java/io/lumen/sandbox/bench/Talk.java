package io.lumen.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The conversation that everything is measured with: the question, the number, the address. */
final class Talk {
    static final int TURNS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final List<String> keys;
    private final AtomicInteger begun = new AtomicInteger();

    Talk(String origin) {
        this(origin, List.of("wk_demo_aurora"));
    }

    /** @param keys of the widgets that are spoken to, one after the other */
    Talk(String origin, List<String> keys) {
        this.origin = "Origin: " + origin + "\r\n";
        this.keys = List.copyOf(keys);
    }

    Begun begin(HttpLine line) throws IOException {
        HttpLine.Answer answer = line.send("POST", "/widget/v1/sessions", origin, "{\"key\":\"" + keys.get(begun.getAndIncrement() % keys.size()) + "\"}");
        if (answer.status() != 201) {
            throw new IOException("no session: " + answer.status() + " " + answer.text());
        }
        JsonNode session = JSON.readTree(answer.body());
        return new Begun(session.path("sessionId").asText(), session.path("token").asText(), BenchOrders.next());
    }

    HttpLine.Answer say(HttpLine line, Begun session, int turn) throws IOException {
        String headers = origin + "Authorization: Bearer " + session.token() + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        return line.send("POST", "/widget/v1/sessions/" + session.id() + "/messages", headers, "{\"text\":\"" + words(session.order(), turn) + "\"}");
    }

    /** Every turn of a session, each of which must be right. */
    void whole(HttpLine line, Begun session) throws IOException {
        for (int turn = 0; turn < TURNS; turn++) {
            HttpLine.Answer answer = say(line, session, turn);
            if (!isRight(answer, session, turn)) {
                throw new IOException("a conversation went wrong: " + answer.text());
            }
        }
    }

    private static String words(BenchOrders.Asked order, int turn) {
        return switch (turn) {
            case 0 -> "Where is my order?";
            case 1 -> order.number();
            default -> order.email();
        };
    }

    /** Whether the last answer was the right one: the order, and nothing else would do. */
    static boolean isRight(HttpLine.Answer answer, Begun session, int turn) {
        return answer.status() == 200
                && (turn < TURNS - 1 || answer.text().contains("\"verifiedOrders\":[\"#" + session.order().number() + "\"]"));
    }

    /** A session to talk in, and the order it will be about. */
    record Begun(String id, String token, BenchOrders.Asked order) {}
}

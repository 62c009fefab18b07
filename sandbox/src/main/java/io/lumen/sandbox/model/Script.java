package io.lumen.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the scripted model says. A message is read by the first entry of {@code readings} whose {@code contains} stands in it,
 * else by {@code otherwise}; an answer is reworded by putting its language's {@code openings} before it, or replaced by
 * {@code wording} where that is set.
 */
record Script(JsonNode readings, JsonNode otherwise, JsonNode openings, JsonNode wording) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The script that comes with the sandbox. */
    static Script usual() {
        try (InputStream in = Script.class.getResourceAsStream("/model/script.json")) {
            return of(JSON.readTree(in));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @throws IllegalArgumentException when the file is not a script */
    static Script in(Path file) throws IOException {
        return of(JSON.readTree(Files.readAllBytes(file)));
    }

    static Script of(JsonNode script) {
        if (!script.path("otherwise").isObject() || !script.path("readings").isArray()) {
            throw new IllegalArgumentException("a script has 'readings' (a list) and 'otherwise' (a reading)");
        }
        return new Script(script.path("readings"), script.path("otherwise"), script.path("openings"), script.path("wording"));
    }

    /** The answer to a question about what {@code message} means. */
    ObjectNode reading(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        for (JsonNode entry : readings) {
            if (lower.contains(entry.path("contains").asText().toLowerCase(Locale.ROOT))) {
                return answerOf(entry);
            }
        }
        return answerOf(otherwise);
    }

    private static ObjectNode answerOf(JsonNode entry) {
        ObjectNode answer = entry.deepCopy();
        answer.remove("contains");
        return answer;
    }

    /** The answer to a request for other words. */
    ObjectNode wording(String text, String language) {
        String worded = wording.isTextual() ? wording.asText() : openings.path(language).asText("") + text;
        return JsonNodeFactory.instance.objectNode().put("text", worded);
    }
}

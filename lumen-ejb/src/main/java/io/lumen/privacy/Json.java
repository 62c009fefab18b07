package io.lumen.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON as it stands in this room's columns and archives. Times are ISO 8601. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** In one line. */
    static String line(Object value) {
        return write(value, false);
    }

    /** For people to read. */
    static String page(Object value) {
        return write(value, true) + "\n";
    }

    static JsonNode read(String text) {
        return read(text, JsonNode.class);
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("what was kept as JSON could not be read", fault);
        }
    }

    private static String write(Object value, boolean spread) {
        try {
            return (spread ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer()).writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("something could not be written as JSON", fault);
        }
    }
}

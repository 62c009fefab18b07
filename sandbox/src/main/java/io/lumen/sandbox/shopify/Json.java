package io.lumen.sandbox.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** JSON as plain maps and lists, the form in which orders are kept and answers are written. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() { };

    private Json() {
    }

    /** @throws JsonProcessingException when the text is not one JSON object */
    static Map<String, Object> object(byte[] json) throws IOException {
        return MAPPER.readValue(json, OBJECT);
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The objects of a list, or of a connection written as {@code nodes} or as {@code edges}. */
    static List<Map<String, Object>> objects(Object listOrConnection) {
        return elements(listOrConnection).stream().map(Json::asObject).toList();
    }

    static List<?> elements(Object listOrConnection) {
        return switch (listOrConnection) {
            case List<?> list -> list;
            case Map<?, ?> connection when connection.get("nodes") instanceof List<?> nodes -> nodes;
            case Map<?, ?> connection when connection.get("edges") instanceof List<?> edges ->
                edges.stream().map(edge -> edge instanceof Map<?, ?> object ? object.get("node") : null).toList();
            case null, default -> List.of();
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }
}

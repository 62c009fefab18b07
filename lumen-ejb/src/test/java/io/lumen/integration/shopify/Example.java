package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers of the Admin API, from the files beside this class's resources. */
final class Example {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Example() {}

    static String text(String file) {
        return read(file).toString();
    }

    /** What stands under {@code data.order}, free to be changed. */
    static ObjectNode order(String file) {
        return (ObjectNode) read(file).path("data").path("order");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static JsonNode read(String file) {
        try (InputStream stream = Example.class.getResourceAsStream(file)) {
            return JSON.readTree(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

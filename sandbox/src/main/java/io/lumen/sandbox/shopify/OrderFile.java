package io.lumen.sandbox.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads one order file: the bare Admin {@code Order} object, {@code {"order": …}} or {@code {"data": {"order": …}}}. */
final class OrderFile {

    /** What came of a file. */
    sealed interface Result {
    }

    /** @param remarks what the console should say although the order is served */
    record Readable(OrderRecord order, List<String> remarks) implements Result {
    }

    /** @param problem one sentence for the console */
    record Malformed(String problem) implements Result {
    }

    private final OrderCheck check;
    private final OrderDefaults defaults;

    OrderFile(OrderCheck check, OrderDefaults defaults) {
        this.check = check;
        this.defaults = defaults;
    }

    Result read(Path file) {
        try {
            Map<String, Object> order = unwrap(Json.object(Files.readAllBytes(file)));
            if (order.get("name") == null && order.get("number") == null) {
                return new Malformed("holds no order: neither name nor number is there");
            }
            OrderCheck.Findings findings = check.look(order);
            return findings.problems().isEmpty()
                ? new Readable(OrderRecord.of(defaults.complete(order, file.getFileName().toString())), findings.remarks())
                : new Malformed(String.join("; ", findings.problems()));
        } catch (JsonProcessingException invalid) {
            return new Malformed("is not one JSON object: " + invalid.getOriginalMessage()
                + (invalid.getLocation() == null ? "" : " (line " + invalid.getLocation().getLineNr() + ")"));
        } catch (IOException unreadable) {
            return new Malformed("cannot be read: " + unreadable.getMessage());
        }
    }

    private static Map<String, Object> unwrap(Map<String, Object> file) {
        if (file.get("data") instanceof Map<?, ?> data && data.get("order") instanceof Map<?, ?> order) {
            return Json.asObject(order);
        }
        return file.get("order") instanceof Map<?, ?> order ? Json.asObject(order) : file;
    }
}

package io.lumen.model;

import java.util.List;
import java.util.Map;

/** An answer that fits its form. */
record FilledForm(Map<String, List<String>> values) {

    List<String> all(String field) {
        return values.get(field);
    }

    String one(String field) {
        return all(field).getFirst();
    }
}

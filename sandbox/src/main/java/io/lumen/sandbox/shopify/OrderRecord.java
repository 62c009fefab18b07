package io.lumen.sandbox.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One order as the stand-in holds it: the file's JSON with its gaps filled, and what the search compares.
 *
 * @param data the Admin {@code Order} object
 */
record OrderRecord(Map<String, Object> data, List<String> nameTokens, List<String> emailTokens) {

    static OrderRecord of(Map<String, Object> data) {
        return new OrderRecord(data, tokens(text(data, "name")), tokens(text(data, "email")));
    }

    String id() {
        return text(data, "id");
    }

    String text(String field) {
        return text(data, field);
    }

    Instant moment(String field, Instant now) {
        return RelativeTime.resolve(text(field), now);
    }

    private static String text(Map<String, Object> data, String field) {
        return data.get(field) instanceof Object value ? value.toString() : "";
    }

    /**
     * Splits as a search index would: lower case, at every character that is no letter or digit, and between letters
     * and digits, so that {@code #EN1044-B} becomes {@code en 1044 b}.
     */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        int kind = 0;
        for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            int next = Character.isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 0;
            if (next != kind && !token.isEmpty()) {
                tokens.add(token.toString());
                token.setLength(0);
            }
            if (next != 0) {
                token.appendCodePoint(c);
            }
            kind = next;
        }
        if (!token.isEmpty()) {
            tokens.add(token.toString());
        }
        return tokens;
    }
}

package io.lumen.sandbox.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads Shopify's search grammar. Every text means something: what is no operator is a word to look for. */
final class OrderSearchParser {

    /** Far more than any filter needs; keeps nested parentheses from exhausting the stack. */
    private static final int MAX_LENGTH = 2_000;
    private static final String SPECIAL = ":()\"'";

    private final String text;
    private final List<String> unknownFields = new ArrayList<>();
    private int at;

    private OrderSearchParser(String text) {
        this.text = text;
    }

    /** @param unknownFields names of filters that do not exist; they were passed over */
    record Parsed(OrderSearch search, List<String> unknownFields) {
    }

    static Parsed parse(String query) {
        if (query != null && query.length() > MAX_LENGTH) {
            throw new AdminFault("The search query is longer than " + MAX_LENGTH + " characters.", "BAD_REQUEST");
        }
        OrderSearchParser parser = new OrderSearchParser(query == null ? "" : query);
        List<OrderSearch> parts = new ArrayList<>();
        while (parser.more()) {
            if (parser.peek() == ')') {
                parser.at++;
            } else {
                parts.add(parser.any());
            }
        }
        return new Parsed(and(parts), List.copyOf(parser.unknownFields));
    }

    private OrderSearch any() {
        List<OrderSearch> parts = new ArrayList<>(List.of(all()));
        while (operator("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new OrderSearch.Or(parts);
    }

    private OrderSearch all() {
        List<OrderSearch> parts = new ArrayList<>();
        while (more() && peek() != ')' && !ahead("OR")) {
            if (!operator("AND")) {
                parts.add(one());
            }
        }
        return and(parts);
    }

    private OrderSearch one() {
        if (operator("NOT")) {
            return more() ? new OrderSearch.Not(one()) : new OrderSearch.All();
        }
        if (peek() == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
            return new OrderSearch.Not(one());
        }
        if (peek() == '(') {
            at++;
            OrderSearch inner = any();
            if (more() && peek() == ')') {
                at++;
            }
            return inner;
        }
        return term();
    }

    private OrderSearch term() {
        if (peek() == '"' || peek() == '\'') {
            return new OrderSearch.Term("default", "=", value());
        }
        if (peek() == ':') {
            at++;
            return new OrderSearch.All();
        }
        String word = value();
        if (at >= text.length() || text.charAt(at) != ':') {
            return new OrderSearch.Term("default", "=", withoutStar(word));
        }
        at++;
        String comparison = comparison();
        String value = more() && peek() != ')' ? value() : "";
        String field = word.toLowerCase(Locale.ROOT);
        if (!OrderSearch.FIELDS.contains(field)) {
            unknownFields.add(word);
            return new OrderSearch.All();
        }
        return new OrderSearch.Term(field, comparison, withoutStar(value));
    }

    /** The star asks for a prefix; words are compared by their beginnings anyway. */
    private static String withoutStar(String value) {
        return value.endsWith("*") ? value.substring(0, value.length() - 1) : value;
    }

    private String comparison() {
        for (String sign : List.of("<=", ">=", "<", ">", "=")) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        return "=";
    }

    private String value() {
        char quote = peek();
        boolean quoted = quote == '"' || quote == '\'';
        StringBuilder value = new StringBuilder();
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                value.append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            if (quoted ? c == quote : Character.isWhitespace(c) || SPECIAL.indexOf(c) >= 0) {
                at += quoted ? 1 : 0;
                break;
            }
            value.append(c);
            at++;
        }
        return value.toString();
    }

    private static OrderSearch and(List<OrderSearch> parts) {
        return switch (parts.size()) {
            case 0 -> new OrderSearch.All();
            case 1 -> parts.getFirst();
            default -> new OrderSearch.And(parts);
        };
    }

    private boolean operator(String word) {
        if (!ahead(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean ahead(String word) {
        if (!more() || !text.startsWith(word, at)) {
            return false;
        }
        int end = at + word.length();
        return end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(';
    }

    private boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private char peek() {
        return text.charAt(at);
    }
}

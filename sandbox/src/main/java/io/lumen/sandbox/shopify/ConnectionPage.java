package io.lumen.sandbox.shopify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The part of a connection that a query asked for: {@code nodes}, {@code edges} and {@code pageInfo} of it. */
record ConnectionPage(List<?> nodes, int offset, int total) {

    /**
     * Cuts a page by the connection arguments {@code first}, {@code last}, {@code after}, {@code before}.
     *
     * @throws AdminFault when the arguments make no page, as Shopify says it
     */
    static ConnectionPage of(List<?> all, Map<String, Object> arguments) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        if (first == null && last == null) {
            throw new AdminFault("you must provide one of first or last", "BAD_REQUEST");
        }
        int from = arguments.get("after") instanceof String cursor ? index(cursor) + 1 : 0;
        int to = arguments.get("before") instanceof String cursor ? index(cursor) : all.size();
        from = Math.min(from, all.size());
        to = Math.clamp(to, from, all.size());
        if (first != null) {
            to = Math.min(to, from + size("first", first));
        } else {
            from = Math.max(from, to - size("last", last));
        }
        return new ConnectionPage(all.subList(from, to), from, all.size());
    }

    Object field(String name) {
        return switch (name) {
            case "nodes" -> nodes;
            case "edges" -> IntStream.range(0, nodes.size()).mapToObj(this::edge).toList();
            case "pageInfo" -> pageInfo();
            default -> null;
        };
    }

    private Map<String, Object> edge(int i) {
        Map<String, Object> edge = new HashMap<>();
        edge.put("node", nodes.get(i));
        edge.put("cursor", cursor(offset + i));
        return edge;
    }

    private Map<String, Object> pageInfo() {
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", offset + nodes.size() < total);
        info.put("hasPreviousPage", offset > 0);
        info.put("startCursor", nodes.isEmpty() ? null : cursor(offset));
        info.put("endCursor", nodes.isEmpty() ? null : cursor(offset + nodes.size() - 1));
        return info;
    }

    private static int size(String argument, int size) {
        if (size < 0 || size > 250) {
            throw new AdminFault(argument + " must be between 0 and 250", "BAD_REQUEST");
        }
        return size;
    }

    private static String cursor(int index) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("at:" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static int index(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring(text.indexOf(':') + 1));
        } catch (IllegalArgumentException invalid) {
            throw new AdminFault("Invalid cursor for current pagination sort.", "BAD_REQUEST");
        }
    }

    static List<Object> reversed(List<?> list) {
        return new ArrayList<Object>(list).reversed();
    }
}

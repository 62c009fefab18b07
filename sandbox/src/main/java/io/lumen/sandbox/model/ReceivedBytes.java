package io.lumen.sandbox.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything the scripted model was sent, to the letter: what a provider would have got. */
final class ReceivedBytes {

    private static final int KEPT = 5_000;

    /** One request. */
    record Request(String method, String target, Map<String, List<String>> headers, String body) {

        Map<String, Object> asJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("method", method);
            json.put("target", target);
            json.put("headers", headers);
            json.put("body", body);
            return json;
        }
    }

    private final Deque<Request> requests = new ArrayDeque<>();
    private int total;

    synchronized void add(String method, String target, Map<String, List<String>> headers, byte[] body) {
        requests.addLast(new Request(method, target, headers, new String(body, StandardCharsets.UTF_8)));
        total++;
        if (requests.size() > KEPT) {
            requests.removeFirst();
        }
    }

    synchronized void forget() {
        requests.clear();
        total = 0;
    }

    synchronized List<Request> all() {
        return List.copyOf(requests);
    }

    /** {@code {total, requests: [{method, target, headers, body}]}}, oldest first. */
    synchronized Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", total);
        json.put("requests", requests.stream().map(Request::asJson).toList());
        return json;
    }
}

package io.lumen.sandbox.shopify;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked of the stand-in: operations and the names of their variables, never a value. */
final class RequestLog {

    private static final int KEPT = 200;

    /** One query. */
    record Entry(Instant at, String shop, String operation, List<String> variables) {
    }

    private final Clock clock;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Deque<Entry> recent = new ArrayDeque<>();
    private Instant since;

    RequestLog(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    synchronized void add(String shop, String operation, Collection<String> variables) {
        counts.merge(operation, 1, Integer::sum);
        recent.addLast(new Entry(clock.instant(), shop, operation, variables.stream().sorted().toList()));
        if (recent.size() > KEPT) {
            recent.removeFirst();
        }
    }

    synchronized void reset() {
        counts.clear();
        recent.clear();
        since = clock.instant();
    }

    synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code {since, total, operations: {name: count}, recent: [{at, shop, operation, variables}]}}. */
    synchronized Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("since", since.toString());
        json.put("total", total());
        json.put("operations", new TreeMap<>(counts));
        json.put("recent", recent.stream().map(entry -> Map.of("at", entry.at().toString(), "shop", entry.shop(),
            "operation", entry.operation(), "variables", entry.variables())).toList());
        return json;
    }
}

package io.lumen.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The tries that are being worked out on this node, by what limits them. The same try worked out twice at once is one. */
final class UnderWay {
    private final ConcurrentMap<String, Map<String, Integer>> tries = new ConcurrentHashMap<>();

    /** Adds a try; how many different ones there are now under this limit. */
    int begin(String limit, String guess) {
        int[] different = new int[1];
        tries.compute(limit, (key, known) -> {
            Map<String, Integer> guesses = known == null ? new HashMap<>() : known;
            guesses.merge(guess, 1, Integer::sum);
            different[0] = guesses.size();
            return guesses;
        });
        return different[0];
    }

    /** Takes out a try that was added. */
    void end(String limit, String guess) {
        tries.computeIfPresent(limit, (key, guesses) -> {
            guesses.computeIfPresent(guess, (same, times) -> times == 1 ? null : times - 1);
            return guesses.isEmpty() ? null : guesses;
        });
    }
}

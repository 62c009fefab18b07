package io.lumen.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How the scripted model behaves at the moment, changed through {@code POST /_control}.
 *
 * @param mode      what it does with a question
 * @param latencyMs how long every answer is held back
 * @param status    the status it answers with in the mode {@code status}
 * @param script    what it says in the mode {@code answer}
 */
record Behaviour(Mode mode, long latencyMs, int status, Script script) {

    /** What it does with a question. Everything but the first is a fault that a caller has to live with. */
    enum Mode {
        /** Answers by its script. */
        ANSWER,
        /** Answers by its script and does not say what it took. */
        UNCOUNTED,
        /** Answers by its script and says that it was cut. */
        CUT,
        /** A text that is no JSON, well wrapped. */
        GARBAGE,
        /** A body that is nothing a provider would send. */
        NOT_JSON,
        /** JSON with other fields than asked for. */
        WRONG_SCHEMA,
        /** The right fields with a value that is not among the options. */
        UNKNOWN_OPTION,
        /** The right answer and more: an order number, an address, a promise, a link. */
        INJECTION,
        /** An HTTP error, see {@code status}. */
        STATUS,
        /** Closes the connection without an answer. */
        DOWN,
        /** Begins an answer and sends a byte of it every 100 ms. */
        TRICKLE,
        /** An answer without end. */
        FLOOD;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Mode of(String wireName) {
            return Arrays.stream(values()).filter(mode -> mode.wireName().equals(wireName)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("mode is one of " + Arrays.stream(values()).map(Mode::wireName).toList()));
        }
    }

    static Behaviour usual(Script script) {
        return new Behaviour(Mode.ANSWER, 0, 500, script);
    }

    /**
     * @param change the members to change
     * @throws IllegalArgumentException with a sentence when a member is unknown or out of range
     */
    Behaviour with(JsonNode change) {
        Behaviour next = this;
        for (Map.Entry<String, JsonNode> member : change.properties()) {
            JsonNode value = member.getValue();
            next = switch (member.getKey()) {
                case "mode" -> new Behaviour(Mode.of(value.asText()), next.latencyMs, next.status, next.script);
                case "latencyMs" -> new Behaviour(next.mode, within(value, 0, 120_000), next.status, next.script);
                case "status" -> new Behaviour(next.mode, next.latencyMs, within(value, 400, 599), next.script);
                case "script" -> new Behaviour(next.mode, next.latencyMs, next.status, Script.of(value));
                case "reset" -> next;
                default -> throw new IllegalArgumentException("'" + member.getKey() + "' is not one of mode, latencyMs, status, script, reset");
            };
        }
        return next;
    }

    private static int within(JsonNode value, int least, int most) {
        if (value.isInt() && value.intValue() >= least && value.intValue() <= most) {
            return value.intValue();
        }
        throw new IllegalArgumentException("a number from " + least + " to " + most + " is wanted, not " + value);
    }
}

package io.lumen.sandbox.shopify;

import java.util.Map;

/**
 * How the stand-in behaves at the moment, changed through {@code POST /_control}.
 *
 * @param latencyMs how long every answer is held back
 * @param errorRate share of requests answered 500 or 503, from 0 to 1
 * @param throttle  every query is answered THROTTLED
 * @param down      connections are closed without an answer
 */
record Weather(long latencyMs, double errorRate, boolean throttle, boolean down) {

    static final Weather FAIR = new Weather(0, 0, false, false);

    private static final long MAX_LATENCY_MS = 120_000;

    /**
     * @param change the members to change; {@code "reset": true} starts from fair weather
     * @throws IllegalArgumentException with a sentence when a member is unknown or out of range
     */
    Weather with(Map<String, Object> change) {
        Weather next = Boolean.TRUE.equals(change.get("reset")) ? FAIR : this;
        for (Map.Entry<String, Object> member : change.entrySet()) {
            next = next.with(member.getKey(), member.getValue());
        }
        return next;
    }

    private Weather with(String member, Object value) {
        return switch (member) {
            case "latencyMs" -> new Weather((long) number(member, value, MAX_LATENCY_MS), errorRate, throttle, down);
            case "errorRate" -> new Weather(latencyMs, number(member, value, 1), throttle, down);
            case "throttle" -> new Weather(latencyMs, errorRate, flag(member, value), down);
            case "down" -> new Weather(latencyMs, errorRate, throttle, flag(member, value));
            case "reset" -> {
                flag(member, value);
                yield this;
            }
            default -> throw new IllegalArgumentException("'" + member + "' is not one of latencyMs, errorRate, throttle, down, reset");
        };
    }

    private static double number(String member, Object value, double most) {
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(member + " is a number from 0 to " + (long) most);
    }

    private static boolean flag(String member, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(member + " is true or false");
    }
}

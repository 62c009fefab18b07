package io.lumen.web.events;

import java.nio.charset.StandardCharsets;

/** Events as they travel ({@code text/event-stream}). */
final class Frames {
    static final byte[] PING = bytes(": ping\n\n");

    private Frames() {}

    static byte[] message(int seq, String json) {
        return bytes("id: " + seq + "\n" + event("message", json));
    }

    static byte[] state(String json) {
        return bytes(event("state", json));
    }

    static byte[] typing(boolean on) {
        return bytes(event("typing", "{\"on\":" + on + "}"));
    }

    static byte[] end(EndReason reason) {
        return bytes(event("end", "{\"reason\":\"" + reason.wireName() + "\"}"));
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + String.join("\ndata: ", data.split("\r\n|\r|\n", -1)) + "\n\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

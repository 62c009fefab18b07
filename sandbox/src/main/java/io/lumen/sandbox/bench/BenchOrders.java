package io.lumen.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The orders that are asked for, one after the other: a real shop's shoppers do not all prove the same order at once, and the
 * limit on tries of one order, which is measured as it ships, would rightly stop them.
 */
final class BenchOrders {
    private static final int FIRST_NUMBER = 20_001;
    /** With 256 in flight no order is tried by more than six at once; the limit is ten. */
    private static final int COUNT = 48;

    private static final AtomicInteger TURN = new AtomicInteger();

    private BenchOrders() {}

    /** What a shopper would type. */
    record Asked(String number, String email) {}

    static Asked next() {
        return asked(TURN.getAndIncrement() % COUNT);
    }

    private static Asked asked(int place) {
        return new Asked(Integer.toString(FIRST_NUMBER + place), "shopper" + place + "@example.com");
    }

    /** Order files for the stand-in: the demo's order in transit under other names. */
    static Path writeTo(Path folder) throws IOException {
        Path shop = Files.createDirectories(folder.resolve("aurora"));
        Files.writeString(shop.resolve("_shop.json"), demo("_shop.json"));
        String order = demo("1042.json");
        for (int place = 0; place < COUNT; place++) {
            Asked asked = asked(place);
            Files.writeString(
                    shop.resolve(asked.number() + ".json"),
                    order.replace("\"#1042\"", "\"#" + asked.number() + "\"")
                            .replace("5512001042", "55120" + asked.number())
                            .replace("\"number\": 1042", "\"number\": " + asked.number())
                            .replace("dana.reyes@example.com", asked.email()));
        }
        return folder;
    }

    private static String demo(String file) throws IOException {
        try (InputStream source = BenchOrders.class.getResourceAsStream("/demo/orders/aurora/" + file)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.lumen.sandbox.shopify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Fills what an order file left out and the schema does not allow to be null, from what the file does say. The rules
 * are listed in {@code sandbox/README.md}; a field that is there is never changed.
 */
final class OrderDefaults {

    private static final long FIRST_ID = 7_000_000_000L;

    private final Map<String, Object> shop;

    OrderDefaults(Map<String, Object> shop) {
        this.shop = shop;
    }

    /** @param fileName gives the id when the file has none: the same file keeps the same id */
    Map<String, Object> complete(Map<String, Object> file, String fileName) {
        Map<String, Object> order = new LinkedHashMap<>(file);
        long serial = serial(fileName);
        order.computeIfAbsent("number", key -> numberIn(order.get("name")));
        order.computeIfAbsent("name", key -> shop.get("orderNumberFormatPrefix") + "" + order.get("number") + shop.get("orderNumberFormatSuffix"));
        order.computeIfAbsent("id", key -> "gid://shopify/Order/" + (FIRST_ID + serial));
        order.computeIfAbsent("legacyResourceId", key -> lastPart(order.get("id")));
        order.computeIfAbsent("createdAt", key -> order.getOrDefault("processedAt", "now-1d"));
        fillTimesAndFlags(order);
        order.put("lineItems", lineItems(order, serial));
        order.put("fulfillments", fulfillments(order, serial));
        fillStatus(order);
        fillMoney(order);
        return order;
    }

    private void fillTimesAndFlags(Map<String, Object> order) {
        order.computeIfAbsent("processedAt", key -> order.get("createdAt"));
        order.computeIfAbsent("updatedAt", key -> order.get("createdAt"));
        order.computeIfAbsent("closed", key -> order.get("closedAt") != null);
        order.computeIfAbsent("confirmed", key -> true);
        order.computeIfAbsent("test", key -> false);
        order.computeIfAbsent("returnStatus", key -> "NO_RETURN");
        order.computeIfAbsent("statusPageUrl", key -> shop.get("url") + "/orders/" + lastPart(order.get("id")));
        order.computeIfAbsent("fullyPaid", key -> "PAID".equals(order.get("displayFinancialStatus")));
        order.computeIfAbsent("unpaid", key -> List.of("PENDING", "AUTHORIZED", "EXPIRED").contains(String.valueOf(order.get("displayFinancialStatus"))));
    }

    private static void fillStatus(Map<String, Object> order) {
        List<Map<String, Object>> items = Json.objects(order.get("lineItems"));
        order.computeIfAbsent("requiresShipping", key -> items.isEmpty() || items.stream().anyMatch(item -> Boolean.TRUE.equals(item.get("requiresShipping"))));
        order.computeIfAbsent("displayFulfillmentStatus", key -> {
            if (Json.elements(order.get("fulfillments")).isEmpty()) {
                return "UNFULFILLED";
            }
            boolean open = items.stream().anyMatch(item -> (int) item.get("unfulfilledQuantity") > 0);
            return open ? "PARTIALLY_FULFILLED" : "FULFILLED";
        });
    }

    private void fillMoney(Map<String, Object> order) {
        order.computeIfAbsent("currencyCode", key -> currency(order.get("currentTotalPriceSet")));
        for (String bag : List.of("currentTotalPriceSet", "totalPriceSet", "totalRefundedSet")) {
            Map<String, Object> money = new HashMap<>(order.get(bag) instanceof Map<?, ?> given ? Json.asObject(given) : Map.of());
            Object amount = money.getOrDefault("presentmentMoney", money.getOrDefault("shopMoney",
                Map.of("amount", "0.0", "currencyCode", order.get("currencyCode"))));
            money.putIfAbsent("presentmentMoney", amount);
            money.putIfAbsent("shopMoney", amount);
            order.put(bag, money);
        }
    }

    private Object currency(Object bag) {
        return bag instanceof Map<?, ?> money && money.get("presentmentMoney") instanceof Map<?, ?> amount
            ? amount.get("currencyCode") : shop.get("currencyCode");
    }

    private static List<Map<String, Object>> lineItems(Map<String, Object> order, long serial) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, Object> given : Json.objects(order.get("lineItems"))) {
            Map<String, Object> item = new LinkedHashMap<>(given);
            item.putIfAbsent("id", childId("LineItem", serial, items.size()));
            item.putIfAbsent("title", "");
            item.computeIfAbsent("name", key -> item.get("variantTitle") == null ? item.get("title") : item.get("title") + " - " + item.get("variantTitle"));
            item.putIfAbsent("quantity", 1);
            item.putIfAbsent("currentQuantity", item.get("quantity"));
            item.computeIfAbsent("unfulfilledQuantity", key -> unsent(order, item));
            item.putIfAbsent("requiresShipping", true);
            items.add(item);
        }
        return items;
    }

    private static int unsent(Map<String, Object> order, Map<String, Object> item) {
        List<Map<String, Object>> fulfillments = Json.objects(order.get("fulfillments"));
        List<Map<String, Object>> lines = fulfillments.stream()
            .flatMap(fulfillment -> Json.objects(fulfillment.get("fulfillmentLineItems")).stream()).toList();
        boolean allSent = !fulfillments.isEmpty() && lines.isEmpty();
        if (allSent || order.get("cancelledAt") != null) {
            return 0;
        }
        int sent = lines.stream()
            .filter(line -> line.get("lineItem") instanceof Map<?, ?> named && item.get("id").equals(named.get("id")))
            .mapToInt(line -> line.get("quantity") instanceof Integer quantity ? quantity : (Integer) item.get("quantity")).sum();
        return Math.max(0, (Integer) item.get("currentQuantity") - sent);
    }

    private static List<Map<String, Object>> fulfillments(Map<String, Object> order, long serial) {
        Map<Object, Map<String, Object>> itemsById = new HashMap<>();
        Json.objects(order.get("lineItems")).forEach(item -> itemsById.put(item.get("id"), item));
        List<Map<String, Object>> fulfillments = new ArrayList<>();
        for (Map<String, Object> given : Json.objects(order.get("fulfillments"))) {
            Map<String, Object> fulfillment = new LinkedHashMap<>(given);
            int index = fulfillments.size();
            long childSerial = serial * 10 + index;
            fulfillment.putIfAbsent("id", childId("Fulfillment", serial, index));
            fulfillment.putIfAbsent("legacyResourceId", lastPart(fulfillment.get("id")));
            fulfillment.computeIfAbsent("name", key -> order.get("name") + "-F" + (index + 1));
            fulfillment.putIfAbsent("status", "SUCCESS");
            fulfillment.putIfAbsent("createdAt", order.get("createdAt"));
            fulfillment.putIfAbsent("updatedAt", fulfillment.get("createdAt"));
            fulfillment.putIfAbsent("requiresShipping", true);
            List<Map<String, Object>> contents = contents(fulfillment, itemsById, childSerial);
            fulfillment.put("fulfillmentLineItems", contents);
            fulfillment.computeIfAbsent("totalQuantity", key -> contents.stream().mapToInt(line -> (Integer) line.get("quantity")).sum());
            fulfillment.put("events", events(fulfillment, childSerial));
            fulfillments.add(fulfillment);
        }
        return fulfillments;
    }

    private static List<Map<String, Object>> contents(Map<String, Object> fulfillment, Map<Object, Map<String, Object>> itemsById, long serial) {
        List<Map<String, Object>> contents = new ArrayList<>();
        for (Map<String, Object> given : Json.objects(fulfillment.get("fulfillmentLineItems"))) {
            Map<String, Object> line = new LinkedHashMap<>(given);
            line.putIfAbsent("id", childId("FulfillmentLineItem", serial, contents.size()));
            if (line.get("lineItem") instanceof Map<?, ?> named && itemsById.get(named.get("id")) instanceof Map<?, ?> item) {
                line.put("lineItem", item);
                line.putIfAbsent("quantity", item.get("quantity"));
            }
            line.putIfAbsent("quantity", 1);
            contents.add(line);
        }
        return contents;
    }

    private static List<Map<String, Object>> events(Map<String, Object> fulfillment, long serial) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (Map<String, Object> given : Json.objects(fulfillment.get("events"))) {
            Map<String, Object> event = new LinkedHashMap<>(given);
            event.putIfAbsent("id", childId("FulfillmentEvent", serial, events.size()));
            event.putIfAbsent("status", "CONFIRMED");
            event.computeIfAbsent("happenedAt", key -> event.getOrDefault("createdAt", fulfillment.get("createdAt")));
            event.putIfAbsent("createdAt", event.get("happenedAt"));
            events.add(event);
        }
        return events;
    }

    private static String childId(String type, long serial, int index) {
        return "gid://shopify/" + type + "/" + (serial * 100 + index);
    }

    private static String lastPart(Object id) {
        String text = String.valueOf(id);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static int numberIn(Object name) {
        String digits = String.valueOf(name).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static long serial(String fileName) {
        CRC32 checksum = new CRC32();
        checksum.update(fileName.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 1_000_000_000L;
    }
}

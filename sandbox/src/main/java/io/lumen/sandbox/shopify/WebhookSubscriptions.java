package io.lumen.sandbox.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The webhook subscriptions of one shop, kept until the sandbox stops. Nothing is ever sent to them. */
final class WebhookSubscriptions {

    private static final long FIRST_ID = 1_100_000;

    private final List<Map<String, Object>> subscriptions = new ArrayList<>();
    private long given;

    synchronized List<Map<String, Object>> all() {
        return List.copyOf(subscriptions);
    }

    synchronized Map<String, Object> create(String topic, Map<String, Object> input, Instant now) {
        String uri = String.valueOf(input.getOrDefault("uri", input.get("callbackUrl")));
        Map<String, Object> payload = new HashMap<>();
        boolean taken = subscriptions.stream().anyMatch(one -> one.get("topic").equals(topic) && one.get("uri").equals(uri));
        if (taken) {
            payload.put("userErrors", List.of(userError(List.of("webhookSubscription", "uri"), "Address for this topic has already been taken")));
            return payload;
        }
        Map<String, Object> subscription = new HashMap<>(input);
        subscription.put("id", "gid://shopify/WebhookSubscription/" + (FIRST_ID + ++given));
        subscription.put("topic", topic);
        subscription.put("uri", uri);
        subscription.putIfAbsent("format", "JSON");
        subscription.put("createdAt", now.toString());
        subscription.put("updatedAt", now.toString());
        subscriptions.add(subscription);
        payload.put("webhookSubscription", subscription);
        return payload;
    }

    synchronized Map<String, Object> delete(String id) {
        Map<String, Object> payload = new HashMap<>();
        if (subscriptions.removeIf(one -> one.get("id").equals(id))) {
            payload.put("deletedWebhookSubscriptionId", id);
        } else {
            payload.put("userErrors", List.of(userError(List.of("id"), "Webhook subscription does not exist")));
        }
        return payload;
    }

    private static Map<String, Object> userError(List<String> field, String message) {
        return Map.of("field", field, "message", message);
    }
}

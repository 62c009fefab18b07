package io.lumen.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A message with what it means, from a file for measuring, and how it was read. None of these go into the phrase book. */
record Labelled(String text, String language, Optional<Intent> intent, Set<Intent> accepted, Set<Intent> also,
                Set<String> orderNumbers, Optional<String> email, Understanding read) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The labelled messages of one language in a file beside this class. */
    static List<Labelled> messages(String file, String language) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Labelled.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> of(line, language)).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    private static Optional<Labelled> of(String line, String language) {
        JsonNode json = parsed(line);
        if (!json.path("lang").asText(language).equals(language)) {
            return Optional.empty();
        }
        Optional<Intent> intent = json.hasNonNull("intent") ? Intent.ofWireName(json.get("intent").asText()) : Optional.empty();
        Set<Intent> accepted = intents(json.path("accept"));
        intent.ifPresent(accepted::add);
        Set<String> numbers = new TreeSet<>();
        json.path("order_numbers").forEach(number -> numbers.add(number.asText()));
        Optional.ofNullable(json.path("slots").path("order_number").asText(null)).ifPresent(numbers::add);
        String email = json.path("email").asText(json.path("slots").path("email").asText(null));
        Awaiting awaiting = Awaiting.ofWireName(json.path("awaiting").asText("none")).orElseThrow();
        String text = json.get("text").asText();
        return Optional.of(new Labelled(text, language, intent, accepted, intents(json.path("also")), numbers,
                Optional.ofNullable(email), Shopper.answers(awaiting, text)));
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException malformed) {
            throw new IllegalStateException("not JSON: " + line, malformed);
        }
    }

    private static Set<Intent> intents(JsonNode names) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        names.forEach(name -> intents.add(Intent.ofWireName(name.asText()).orElseThrow()));
        return intents;
    }

    boolean isRight() {
        return accepted.contains(read.intent());
    }

    boolean leadsToTheRightStep() {
        return accepted.stream().map(Labelled::nextStep).anyMatch(nextStep(read.intent())::equals);
    }

    boolean isOffTopic() {
        return intent.filter(Intent.OUT_OF_SCOPE::equals).isPresent();
    }

    boolean isTakenForAnOrder() {
        return !isRight() && Set.of("order", "ticket").contains(nextStep(read.intent()));
    }

    /** What the assistant does next: intents with the same next step may be mistaken for each other at no great loss. */
    static String nextStep(Intent intent) {
        return switch (intent) {
            case TRACK_ORDER, TRACKING_LINK, DELIVERY_DATE, ORDER_ITEMS, PAYMENT_STATUS, ORDER_LIST, NOT_RECEIVED -> "order";
            case DAMAGED_ITEM, CANCEL_ORDER, REFUND_REQUEST, RETURN_EXCHANGE, CHANGE_ADDRESS -> "ticket";
            case HUMAN_AGENT, FRUSTRATED -> "person";
            case PRODUCT_QUESTION, OUT_OF_SCOPE -> "outside";
            case SHIPPING_POLICY, PROVIDE_ORDER_NUMBER, PROVIDE_EMAIL, GREETING, THANKS_BYE -> intent.wireName();
        };
    }
}

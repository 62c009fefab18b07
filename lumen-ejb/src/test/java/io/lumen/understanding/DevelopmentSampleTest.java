package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Floors on public shopper messages nobody here wrote (English rows; origin in NOTICE-utterances-dev.md). The sample
 * is for measuring only: none of its rows may go into the phrase book.
 */
class DevelopmentSampleTest {

    private record Row(String text, Intent intent, Set<Intent> accepted, Set<String> orderNumbers, Set<String> emails,
                       Understanding understanding) {

        boolean isRight() {
            return accepted.contains(understanding.intent());
        }
    }

    private static final List<Row> ROWS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DevelopmentSampleTest.class.getResourceAsStream("utterances-dev.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                if (row.get("lang").asText().equals("en")) {
                    ROWS.add(row(row));
                }
            }
        }
    }

    @Test
    void the_intent_is_right_for_nine_of_ten() {
        List<Row> labelled = labelled();

        assertThat(labelled).hasSizeGreaterThan(250);
        assertThat(share(labelled.stream().filter(Row::isRight).count(), labelled.size())).isGreaterThan(0.90);
    }

    @Test
    void the_next_step_is_right_even_more_often() {
        long right = labelled().stream().filter(row -> row.accepted.stream().map(DevelopmentSampleTest::nextStep)
                .anyMatch(nextStep(row.understanding.intent())::equals)).count();

        assertThat(share(right, labelled().size())).isGreaterThan(0.92);
    }

    @Test
    void rare_intents_are_served_as_well_as_common_ones() {
        Map<Intent, long[]> counts = new EnumMap<>(Intent.class);
        for (Row row : labelled()) {
            Intent read = row.isRight() ? row.intent : row.understanding.intent();
            counts.computeIfAbsent(row.intent, unused -> new long[3])[row.isRight() ? 0 : 1]++;
            if (!row.isRight()) {
                counts.computeIfAbsent(read, unused -> new long[3])[2]++;
            }
        }
        Set<Intent> present = new HashSet<>(labelled().stream().map(Row::intent).toList());
        double sum = present.stream().map(counts::get).mapToDouble(c -> 2.0 * c[0] / (2 * c[0] + c[1] + c[2])).sum();

        assertThat(sum / present.size()).isGreaterThan(0.82);
    }

    @Test
    void off_topic_text_is_told_from_orders() {
        List<Row> offTopic = labelled().stream().filter(row -> row.intent == Intent.OUT_OF_SCOPE).toList();
        long taken = offTopic.stream().filter(row -> !row.isRight()
                && Set.of("order", "ticket").contains(nextStep(row.understanding.intent()))).count();

        assertThat(share(offTopic.stream().filter(Row::isRight).count(), offTopic.size())).isGreaterThan(0.88);
        assertThat(share(taken, offTopic.size())).isLessThan(0.08);
    }

    @Test
    void order_numbers_and_addresses_are_exact() {
        for (Row row : ROWS) {
            assertThat(row.understanding.orderNumbers()).as(row.text).containsExactlyInAnyOrderElementsOf(row.orderNumbers);
            assertThat(row.understanding.email().map(Set::of).orElse(Set.of())).as(row.text).isEqualTo(row.emails);
        }
    }

    @Test
    void confidence_tells_good_readings_from_guesses() {
        List<Row> sure = labelled().stream().filter(row -> row.understanding.confidence() >= 0.9).toList();
        List<Row> unsure = labelled().stream().filter(row -> row.understanding.confidence() < 0.5).toList();

        assertThat(share(sure.stream().filter(Row::isRight).count(), sure.size())).isGreaterThan(0.95);
        assertThat(share(unsure.stream().filter(Row::isRight).count(), unsure.size())).isLessThan(0.85);
    }

    private static List<Row> labelled() {
        return ROWS.stream().filter(row -> row.intent != null).toList();
    }

    /** What the assistant does next: intents with the same next step may be mistaken for each other at no great loss. */
    private static String nextStep(Intent intent) {
        return switch (intent) {
            case TRACK_ORDER, TRACKING_LINK, DELIVERY_DATE, ORDER_ITEMS, PAYMENT_STATUS, ORDER_LIST, NOT_RECEIVED -> "order";
            case DAMAGED_ITEM, CANCEL_ORDER, REFUND_REQUEST, RETURN_EXCHANGE, CHANGE_ADDRESS -> "ticket";
            case HUMAN_AGENT, FRUSTRATED -> "person";
            case PRODUCT_QUESTION, OUT_OF_SCOPE -> "outside";
            case SHIPPING_POLICY, PROVIDE_ORDER_NUMBER, PROVIDE_EMAIL, GREETING, THANKS_BYE -> intent.wireName();
        };
    }

    private static Row row(JsonNode json) {
        String text = json.get("text").asText();
        Set<Intent> accepted = new HashSet<>();
        Intent intent = json.hasNonNull("intent") ? Intent.ofWireName(json.get("intent").asText()).orElseThrow() : null;
        if (intent != null) {
            accepted.add(intent);
        }
        json.path("accept").forEach(other -> accepted.add(Intent.ofWireName(other.asText()).orElseThrow()));
        return new Row(text, intent, accepted, slot(json, "order_number"), slot(json, "email"), Shopper.says(text));
    }

    private static Set<String> slot(JsonNode json, String name) {
        JsonNode value = json.path("slots").path(name);
        return value.isTextual() ? Set.of(value.asText()) : Set.of();
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}

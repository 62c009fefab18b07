package io.lumen.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tracking number says by its form: whose it may be, and where it can be followed. The store's own word about the
 * carrier comes first; this is for where the store is silent. Formats overlap between carriers, so a carrier is named only
 * when its form and check digit fit and no other carrier's do.
 */
final class TrackingNumbers {
    private static final int LONGEST = 100;
    private static final List<String> COURIERS = List.of(
            "amazon", "canadapost", "canpar", "dhl", "dpd", "fedex", "gofo", "landmark", "lasership", "old_dominion", "ontrac", "purolator", "s10",
            "speedee", "ups", "usps", "yodel", "yunexpress");

    private static final Map<String, String> SHORT_NAMES = Map.of("usps", "USPS", "amazon", "Amazon Logistics", "landmark", "Landmark Global");

    private final List<NumberFormat> formats = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> couriersByName = new HashMap<>();

    TrackingNumbers() {
        ObjectMapper json = new ObjectMapper();
        for (String courier : COURIERS) {
            add(read(json, "couriers/" + courier + ".json"));
        }
    }

    private static JsonNode read(ObjectMapper json, String file) {
        try (InputStream stream = TrackingNumbers.class.getResourceAsStream(file)) {
            return json.readTree(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void add(JsonNode courier) {
        String code = courier.path("courier_code").asText();
        formats.addAll(NumberFormat.readAll(courier));
        couriersByName.put(plain(code), code);
        couriersByName.put(plain(courier.path("name").asText()), code);
        for (JsonNode format : courier.path("tracking_numbers")) {
            String template = format.path("tracking_url").asText("");
            if (template.startsWith("https://")) {
                templates.putIfAbsent(code, template);
            }
        }
    }

    /** The only carrier whose number this can be. Empty when it is nobody's, or may be of several. */
    Optional<String> carrierOf(String number) {
        List<NumberFormat.Match> matches = matches(number);
        Set<String> couriers = matches.stream().map(NumberFormat.Match::courier).collect(Collectors.toSet());
        return couriers.size() == 1 && matches.stream().anyMatch(NumberFormat.Match::telling)
                ? Optional.of(SHORT_NAMES.getOrDefault(matches.getFirst().courier(), matches.getFirst().name()))
                : Optional.empty();
    }

    /** Where the carrier of this name lets the number be followed. Empty when we know no such page, or it is not a number of theirs. */
    Optional<URI> link(String carrier, String number) {
        String courier = couriersByName.get(plain(carrier));
        boolean theirs = courier != null && matches(number).stream().anyMatch(match -> match.courier().equals(courier));
        return theirs && templates.containsKey(courier)
                ? Optional.of(URI.create(templates.get(courier).replace("%s", URLEncoder.encode(compact(number), StandardCharsets.UTF_8))))
                : Optional.empty();
    }

    List<NumberFormat.Match> matches(String number) {
        return number.length() > LONGEST ? List.of() : formats.stream().flatMap(format -> format.match(number).stream()).toList();
    }

    private static String compact(String number) {
        return number.replaceAll("\\s", "");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

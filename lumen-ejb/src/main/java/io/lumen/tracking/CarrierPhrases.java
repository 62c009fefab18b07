package io.lumen.tracking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a carrier's own words mean. A phrase that is known for the carrier decides; then one that is known for any; then rules
 * by words. Whatever is left is {@link ShipmentStatus#UNKNOWN}: the phrase itself is never shown, and nothing that is not
 * said plainly becomes "delivered".
 */
final class CarrierPhrases {
    private static final int LONGEST = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TRAILING = Pattern.compile("[\\s.!:;,-]+$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern PLACE = Pattern.compile("\\s(?:in|at)\\s\\p{Lu}.*$");
    private static final Pattern DENIAL =
            Pattern.compile("\\b(not|never|no|cannot|unable|unsuccessful|failed|without|nicht|kein|non|pas|niet|geen|não|sin)\\b|n't\\b|\\b(to|will|be) be delivered");

    private final Map<String, ShipmentStatus> byCarrier = new HashMap<>();
    private final Map<String, Set<ShipmentStatus>> byAny = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(ShipmentStatus status, Pattern words) {}

    CarrierPhrases() {
        lines("phrases.csv").stream().skip(1).map(CarrierPhrases::columns).forEach(row -> {
            ShipmentStatus status = status(row.get(2));
            byCarrier.put(plain(row.get(0)) + "|" + key(row.get(1)), status);
            byAny.computeIfAbsent(key(row.get(1)), phrase -> EnumSet.noneOf(ShipmentStatus.class)).add(status);
        });
        lines("rules.txt").stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s+", 2)).forEach(rule ->
                rules.add(new Rule(status(rule[0]), Pattern.compile(rule[1], Pattern.UNICODE_CASE))));
    }

    /** @param carrier as the store calls it */
    ShipmentStatus read(Optional<String> carrier, String phrase) {
        String given = phrase.length() > LONGEST ? phrase.substring(0, LONGEST) : phrase;
        return known(carrier, key(given))
                .or(() -> known(carrier, key(PLACE.matcher(given).replaceFirst(""))))
                .orElseGet(() -> byWords(given));
    }

    private Optional<ShipmentStatus> known(Optional<String> carrier, String key) {
        Optional<ShipmentStatus> ofCarrier = carrier.flatMap(name -> Optional.ofNullable(byCarrier.get(plain(name) + "|" + key)));
        return ofCarrier.or(() -> knownToAny(key));
    }

    /** What one carrier writes counts for another when all agree; for "delivered" the words must say so as well. */
    private Optional<ShipmentStatus> knownToAny(String key) {
        Set<ShipmentStatus> meanings = byAny.getOrDefault(key, Set.of());
        return meanings.size() == 1
                ? meanings.stream().filter(status -> status != ShipmentStatus.DELIVERED || byWords(key) == ShipmentStatus.DELIVERED).findFirst()
                : Optional.empty();
    }

    ShipmentStatus byWords(String phrase) {
        String words = key(phrase);
        ShipmentStatus found = rules.stream()
                .filter(rule -> rule.words().matcher(words).find())
                .map(Rule::status)
                .findFirst()
                .orElse(ShipmentStatus.UNKNOWN);
        return found == ShipmentStatus.DELIVERED && DENIAL.matcher(words).find() ? ShipmentStatus.UNKNOWN : found;
    }

    private static ShipmentStatus status(String code) {
        return code.equals("delivery_attempted") ? ShipmentStatus.ATTEMPTED : ShipmentStatus.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Small letters, single spaces, plain apostrophes, nothing trailing. */
    static String key(String phrase) {
        String spaced = SPACE.matcher(phrase.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).replaceAll(" ").strip();
        return TRAILING.matcher(spaced).replaceAll("");
    }

    private static String plain(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CarrierPhrases.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A line of comma-separated values, where quotes hold commas. */
    static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(sign);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}

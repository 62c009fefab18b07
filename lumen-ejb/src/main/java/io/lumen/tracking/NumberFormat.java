package io.lumen.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One kind of tracking number: how it looks and how its check digit is made.
 *
 * @param prependUnless what the serial number is completed by before it is checked, unless it looks like the pattern's opposite
 * @param posts of international postal numbers: the post by the country in the number; empty for all others
 */
record NumberFormat(
        String courier, String name, Pattern pattern, CheckDigit check, Optional<Prefix> prependUnless, Map<String, String> posts, boolean international) {

    /** Put in front of serial numbers that match. */
    record Prefix(Pattern ofSerials, String content) {}

    static NumberFormat read(String courier, String name, JsonNode format) {
        JsonNode validation = format.path("validation");
        JsonNode prepend = validation.path("serial_number_format").path("prepend_if");
        boolean international = !validation.path("additional").path("exists").isMissingNode();
        return new NumberFormat(
                courier,
                name,
                Pattern.compile(regex(format.path("regex"))),
                CheckDigit.of(validation.path("checksum")),
                prepend.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Prefix(Pattern.compile(prepend.path("matches_regex").asText()), prepend.path("content").asText())),
                international ? posts(format) : Map.of(),
                international);
    }

    private static String regex(JsonNode regex) {
        return regex.isArray()
                ? StreamSupport.stream(regex.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining())
                : regex.asText();
    }

    private static Map<String, String> posts(JsonNode format) {
        Map<String, String> posts = new HashMap<>();
        for (JsonNode table : format.path("additional")) {
            if (table.path("regex_group_name").asText().equals("CountryCode")) {
                table.path("lookup").forEach(row -> posts.put(row.path("matches").asText(), row.path("courier").asText()));
            }
        }
        return posts;
    }

    /** Whose number it is; empty when it is not of this kind or its check digit is wrong. */
    Optional<Match> match(String number) {
        Matcher matcher = pattern.matcher(number.toUpperCase(Locale.ROOT));
        if (!matcher.matches() || !checks(matcher)) {
            return Optional.empty();
        }
        if (!international) {
            return Optional.of(new Match(courier, name, isTelling(number)));
        }
        return Optional.ofNullable(posts.get(compact(matcher.group("CountryCode")))).map(post -> new Match("post:" + post, post, true));
    }

    /** A check digit that fits is evidence, and so are letters; a bare row of digits may be anybody's. */
    private boolean isTelling(String number) {
        return !(check instanceof CheckDigit.None) || number.chars().filter(Character::isLetter).count() >= 2;
    }

    private boolean checks(Matcher matcher) {
        if (check instanceof CheckDigit.None) {
            return true;
        }
        String serial = compact(matcher.group("SerialNumber"));
        String completed = prependUnless
                .filter(prefix -> prefix.ofSerials().matcher(serial).matches())
                .map(prefix -> prefix.content() + serial)
                .orElse(serial);
        return check.fits(completed, compact(matcher.group("CheckDigit")));
    }

    private static String compact(String group) {
        return group.replaceAll("\\s", "");
    }

    /**
     * @param courier who it may be of, by a code that is the same for all formats of one courier
     * @param telling whether the form alone says something
     */
    record Match(String courier, String name, boolean telling) {}

    static List<NumberFormat> readAll(JsonNode couriers) {
        List<NumberFormat> formats = new ArrayList<>();
        couriers.path("tracking_numbers").forEach(format ->
                formats.add(read(couriers.path("courier_code").asText(), couriers.path("name").asText(), format)));
        return formats;
    }
}

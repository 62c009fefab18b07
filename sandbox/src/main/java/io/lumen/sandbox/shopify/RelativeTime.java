package io.lumen.sandbox.shopify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as order files may write them: an ISO 8601 instant, or a distance from the request such as {@code now},
 * {@code now-2d4h}, {@code now+1d}, {@code now-90m} (units w, d, h, m, s), so that a demo order never grows old.
 */
final class RelativeTime {

    private static final Pattern FORM = Pattern.compile("now(?:([+-])((?:\\d{1,6}[wdhms])+))?");
    private static final Pattern PART = Pattern.compile("(\\d+)([wdhms])");

    private RelativeTime() {
    }

    static boolean isRelative(String text) {
        return text.startsWith("now");
    }

    /**
     * @return the moment meant, in whole seconds
     * @throws DateTimeException when the text is neither form
     */
    static Instant resolve(String text, Instant now) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Instant.parse(text);
        }
        Duration distance = form.group(2) == null ? Duration.ZERO : length(form.group(2));
        Instant moment = "-".equals(form.group(1)) ? now.minus(distance) : now.plus(distance);
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Duration length(String parts) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(parts);
        while (part.find()) {
            long count = Long.parseLong(part.group(1));
            sum = sum.plus(switch (part.group(2)) {
                case "w" -> Duration.ofDays(7 * count);
                case "d" -> Duration.ofDays(count);
                case "h" -> Duration.ofHours(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofSeconds(count);
            });
        }
        return sum;
    }
}

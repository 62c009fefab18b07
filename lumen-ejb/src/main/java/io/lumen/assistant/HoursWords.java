package io.lumen.assistant;

import io.lumen.store.OpeningHours;
import io.lumen.store.StoreProfile;
import io.lumen.wording.Wording;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When people of the shop are there, in the shopper's language and the shop's own time, which is named with it. */
final class HoursWords {
    private HoursWords() {}

    /** Empty when the shop has not said it. */
    static Optional<String> of(StoreProfile store, Locale locale) {
        return store.greeting().hours().filter(hours -> !hours.runs().isEmpty()).map(hours -> Wording.of(HoursWords.class, locale).say(
                "team.hours",
                Map.of("hours", hours.runs().stream().map(run -> told(run, locale)).collect(Collectors.joining(", ")), "zone", zone(store.timeZone(), locale))));
    }

    private static String told(OpeningHours.Run run, Locale locale) {
        String first = run.first().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        String days = run.first() == run.last() ? first : first + "–" + run.last().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        return days + " " + time(run.span().opens(), locale) + "–" + time(run.span().closes(), locale);
    }

    private static String time(LocalTime time, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    private static String zone(ZoneId zone, Locale locale) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }
}

package io.lumen.notification;

import io.lumen.wording.Wording;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of a notice. What people typed is put in as one short line of text. */
final class NoticeLetter {
    static final String SENDER = "Lumen";
    private static final int LONGEST_VALUE = 120;

    private NoticeLetter() {}

    /** @param page where to look; empty: the mail has no button */
    static Letter of(Notice notice, Optional<URI> page) {
        Wording words = Wording.of(NoticeLetter.class, notice.locale());
        Map<String, Object> values = new TreeMap<>();
        notice.values().forEach((name, value) -> values.put(name, value instanceof String text ? InertText.line(text, LONGEST_VALUE) : value));
        String key = "notice." + notice.topic().name().toLowerCase(Locale.ROOT);
        return new Letter(
                words.say(key + ".subject", values),
                notice.locale().getLanguage(),
                words.say(key + ".title", values),
                words.say(key + ".lead", values),
                "",
                page.isPresent() ? words.say(key + ".button", values) : "",
                page.map(URI::toString).orElse(""),
                List.of(),
                words.say(key + ".footer", values));
    }
}

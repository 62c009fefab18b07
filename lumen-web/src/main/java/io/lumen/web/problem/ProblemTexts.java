package io.lumen.web.problem;

import io.lumen.wording.Wording;
import java.util.Locale;
import java.util.Map;

/** The words of problems, from the bundle. */
final class ProblemTexts {
    private ProblemTexts() {}

    static String title(ProblemType type, Locale locale) {
        return words(locale).say(type.slug() + ".title");
    }

    static String detail(ProblemType type, String field, Locale locale) {
        return words(locale).say(type.slug() + ".detail", Map.of("field", field == null ? "" : field));
    }

    private static Wording words(Locale locale) {
        return Wording.of(ProblemTexts.class, locale);
    }
}

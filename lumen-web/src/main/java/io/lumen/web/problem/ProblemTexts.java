package io.lumen.web.problem;

import io.lumen.wording.Wording;
import java.util.Locale;
import java.util.Map;

/** The words of problems, from the bundle. */
final class ProblemTexts {
    private ProblemTexts() {}

    static String title(ProblemType type) {
        return words().say(type.slug() + ".title");
    }

    static String detail(ProblemType type, String field) {
        return words().say(type.slug() + ".detail", Map.of("field", field == null ? "" : field));
    }

    private static Wording words() {
        return Wording.of(ProblemTexts.class, Locale.ENGLISH);
    }
}

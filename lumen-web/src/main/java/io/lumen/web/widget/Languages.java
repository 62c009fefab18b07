package io.lumen.web.widget;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the language that a widget names. */
final class Languages {
    private Languages() {}

    /** @throws ProblemException when it is no language tag */
    static Optional<Locale> read(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build()).filter(locale -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException wrong) {
            throw new ProblemException(ProblemType.INVALID_FIELD, "locale");
        }
    }
}

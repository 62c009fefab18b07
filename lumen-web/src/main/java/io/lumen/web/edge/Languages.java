package io.lumen.web.edge;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the language that is named by who asks. */
public final class Languages {
    private Languages() {}

    /** @throws ProblemException when it is no language tag */
    public static Optional<Locale> read(String tag) {
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

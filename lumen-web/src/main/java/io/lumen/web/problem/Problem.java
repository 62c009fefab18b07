package io.lumen.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * What went wrong, in the form of RFC 9457.
 *
 * @param type stable, for programs: {@code /problems/…}
 * @param detail a sentence that a person can act on
 * @param field the field that is wrong, if it is one
 * @param retryAfter seconds to wait, if waiting helps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String field, Integer retryAfter) {
    private static final String PLACE = "/problems/";

    static Problem of(ProblemType type, String field, Integer retryAfter) {
        return of(type, field, retryAfter, Locale.ENGLISH);
    }

    private static Problem of(ProblemType type, String field, Integer retryAfter, Locale locale) {
        return new Problem(
                PLACE + type.slug(), ProblemTexts.title(type, locale), type.status(), ProblemTexts.detail(type, field, locale), field, retryAfter);
    }

    /** The same problem in another language; a problem that is none of ours stays as it is. */
    Problem in(Locale locale) {
        return ProblemType.ofSlug(type.substring(PLACE.length())).map(known -> of(known, field, retryAfter, locale)).orElse(this);
    }
}

package io.lumen.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

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
    static Problem of(ProblemType type, String field, Integer retryAfter) {
        return new Problem(
                "/problems/" + type.slug(), ProblemTexts.title(type), type.status(), ProblemTexts.detail(type, field), field, retryAfter);
    }
}

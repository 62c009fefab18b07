package io.lumen.policy;

import java.util.Locale;

/**
 * A policy text as its merchant wants it.
 *
 * @param title what the text is about: "Returns and refunds"
 * @param body paragraphs; a line that begins with # is a heading
 */
public record PolicyEdit(String title, Locale locale, String body) {
    public static final int LONGEST_TITLE = 200;

    /** In characters; what is longer is rather several texts. */
    public static final int LONGEST_BODY = 30_000;
}

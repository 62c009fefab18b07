package io.lumen.policy;

import java.util.Locale;

/**
 * A passage of the merchant's own text that answers a question, word for word.
 *
 * @param title the heading it stands under; to be cited with it
 * @param text as the merchant wrote it; text only, never markup
 * @param source the name of the text that it is from
 * @param locale the language it is written in, which may be another than the question's
 */
public record PolicyPassage(String title, String text, String source, Locale locale) {}

package io.lumen.web.edge;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;

/** A short text that a member typed: a name, a label, a greeting. It is text everywhere and nothing else. */
public final class PlainText {
    private PlainText() {}

    /** @throws ProblemException when it is missing, blank, longer, or holds what is no text */
    public static String required(String text, String field, int longest) {
        if (text == null || text.isBlank()) {
            throw new ProblemException(ProblemType.MISSING_FIELD, field);
        }
        return checked(text, field, longest);
    }

    /** The same where nothing is fine. */
    public static String orEmpty(String text, String field, int longest) {
        return text == null || text.isBlank() ? "" : checked(text, field, longest);
    }

    /** The same of several lines. */
    public static String linesOrEmpty(String text, String field, int longest) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String lines = text.replace("\r\n", "\n").strip();
        for (String line : lines.split("\n")) {
            orEmpty(line, field, longest);
        }
        if (lines.codePointCount(0, lines.length()) > longest) {
            throw new ProblemException(ProblemType.FIELD_TOO_LONG, field);
        }
        return lines;
    }

    private static String checked(String text, String field, int longest) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new ProblemException(ProblemType.FIELD_TOO_LONG, field);
        }
        if (stripped.codePoints().anyMatch(PlainText::isNoText)) {
            throw new ProblemException(ProblemType.TEXT_UNREADABLE, field);
        }
        return stripped;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}

package io.lumen.web.edge;

import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;
import java.util.Optional;

/** Text that somebody typed, as we take it: not empty, a shopper's at most 4,000 characters, whole characters, no control characters. */
public final class ShopperText {
    public static final int LONGEST = 4_000;

    private ShopperText() {}

    /** @throws ProblemException when it is missing, empty, too long or not text */
    public static String required(String text, String field) {
        return required(text, field, LONGEST);
    }

    /**
     * @param longest in characters
     * @throws ProblemException as above
     */
    public static String required(String text, String field, int longest) {
        if (text == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, field);
        }
        String clean = clean(text, field, longest);
        if (clean.isBlank()) {
            throw new ProblemException(ProblemType.TEXT_EMPTY, field);
        }
        return clean;
    }

    /** Null or blank is no text at all. */
    public static Optional<String> optional(String text, String field) {
        return optional(text, field, LONGEST);
    }

    /** @param longest in characters */
    public static Optional<String> optional(String text, String field, int longest) {
        return text == null ? Optional.empty() : Optional.of(clean(text, field, longest)).filter(clean -> !clean.isBlank());
    }

    private static String clean(String text, String field, int longest) {
        if (text.length() > longest) {
            throw new ProblemException(ProblemType.TEXT_TOO_LONG, field);
        }
        if (text.codePoints().anyMatch(ShopperText::isNoText)) {
            throw new ProblemException(ProblemType.TEXT_UNREADABLE, field);
        }
        return text.strip();
    }

    private static boolean isNoText(int character) {
        boolean halfACharacter = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        return halfACharacter || control;
    }
}

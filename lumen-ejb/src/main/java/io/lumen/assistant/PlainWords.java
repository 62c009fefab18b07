package io.lumen.assistant;

import io.lumen.wording.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a plain yes, a request for a code, a code, and which parcel is meant. The words are the bundle's, so each language has its own. */
final class PlainWords {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}@.#-])([0-9]{3})[ -]?([0-9]{3})(?![\\p{L}\\p{N}@-])");
    private static final int LONGEST = 60;

    private PlainWords() {}

    static Said in(String text, Wording words) {
        return new Said(isOneOf(text, words.say("consent")), isOneOf(text, words.say("code.request")), code(text), ParcelWords.in(text, words));
    }

    /** @param words separated by bars */
    static boolean isOneOf(String text, String words) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return Set.of(words.split("\\|")).contains(plain);
    }

    /** The only six digits of a message; of several, none. */
    static Optional<String> code(String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String code = matcher.group(1) + matcher.group(2);
        return matcher.find() ? Optional.empty() : Optional.of(code);
    }
}

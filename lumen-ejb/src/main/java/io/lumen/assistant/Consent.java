package io.lumen.assistant;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a plain yes to an offer. The words are the bundle's, so each language has its own. */
final class Consent {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Consent() {}

    static boolean isGiven(String text, String words) {
        if (text.length() > 60) {
            return false;
        }
        String plain = NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return Set.of(words.split("\\|")).contains(plain);
    }
}

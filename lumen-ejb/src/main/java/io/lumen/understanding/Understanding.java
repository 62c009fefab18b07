package io.lumen.understanding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message was taken to mean. It is a reading, never a permission: nothing in it proves who wrote the message.
 *
 * @param intent       the main wish
 * @param alsoWanted   further wishes in the same message, in the order they were written, without the main one
 * @param confidence   how sure the reading of {@code intent} is, from 0 (a guess) to 1
 * @param orderNumbers order numbers as the shopper wrote them, without {@code #} and surrounding words, each once
 * @param email        the address as typed, letter for letter; look-alike letters are not replaced
 * @param mood         whether the shopper sounds upset
 * @param language     the language of the message, as an ISO 639-1 code: en, es, fr, de, pt, it or nl; a guess, perhaps
 *                     a poor one, unless {@code languageSure}
 * @param languageSure whether the message carries its language; "ok", a number or an address does not, and the
 *                     conversation should keep the language it has
 * @param sure         whether to act on {@code intent} without asking back
 * @param alternatives when not sure: up to three wishes that may have been meant and can be offered in a question,
 *                     the likeliest first, {@code intent} among them if it is a wish; empty when sure, and when nothing is
 *                     likely enough to be offered
 */
public record Understanding(
        Intent intent,
        List<Intent> alsoWanted,
        double confidence,
        List<String> orderNumbers,
        Optional<String> email,
        Mood mood,
        String language,
        boolean languageSure,
        boolean sure,
        List<Intent> alternatives) {

    public Understanding {
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(language, "language");
        alsoWanted = List.copyOf(alsoWanted);
        orderNumbers = List.copyOf(orderNumbers);
        alternatives = List.copyOf(alternatives);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
    }

    /** A reading without doubt, in a language that is sure: for interpreters that do not weigh alternatives, and for tests. */
    public Understanding(Intent intent, List<Intent> alsoWanted, double confidence, List<String> orderNumbers,
                         Optional<String> email, Mood mood, String language) {
        this(intent, alsoWanted, confidence, orderNumbers, email, mood, language, true, true, List.of());
    }
}

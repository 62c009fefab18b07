package io.lumen.assistant;

import io.lumen.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a plain yes, a request for a code, a code, and which parcel is meant. The words are the bundle's, so each language has its own. */
final class PlainWords {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}@.#-])([0-9]{3})[ -]?([0-9]{3})(?![\\p{L}\\p{N}@-])");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 60;
    private static final Map<Wording, PlainWords> READ = new ConcurrentHashMap<>();

    private final Set<String> consents;
    private final Set<String> codeRequests;
    private final ParcelWords parcels;

    private PlainWords(Wording words) {
        consents = Set.of(words.say("consent").split("\\|"));
        codeRequests = Set.of(words.say("code.request").split("\\|"));
        parcels = new ParcelWords(words);
    }

    static Said in(String text, Wording words) {
        return READ.computeIfAbsent(words, PlainWords::new).in(text);
    }

    private Said in(String text) {
        List<String> said = NOT_A_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        String plain = text.length() > LONGEST ? "" : String.join(" ", said);
        return new Said(consents.contains(plain), codeRequests.contains(plain), code(text), parcels.in(said));
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

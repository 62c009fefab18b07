package io.lumen.assistant;

import io.lumen.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises which parcel is meant: "parcel 2", "the second package", "and the other box?". The words are the bundle's, so each
 * language has its own.
 */
final class ParcelWords {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final int MOST_WORDS = 60;

    private final Set<String> parcels;
    private final Set<String> counters;
    private final List<Set<String>> ordinals;
    private final Set<String> last;
    private final Set<String> other;
    private final Set<String> rest;
    private final Set<String> small;

    private ParcelWords(Wording words) {
        parcels = oneOf(words, "parcel.names");
        counters = oneOf(words, "parcel.counters");
        ordinals = Stream.of(words.say("parcel.ordinals").split("\\|")).map(rank -> Set.copyOf(List.of(rank.split(" ")))).toList();
        last = oneOf(words, "parcel.last");
        other = oneOf(words, "parcel.other");
        rest = oneOf(words, "parcel.rest");
        small = oneOf(words, "parcel.small");
    }

    private static Set<String> oneOf(Wording words, String key) {
        return Set.copyOf(List.of(words.say(key).split("\\|")));
    }

    /** "The first box came, where is the rest?" names none. */
    static Optional<ParcelMention> in(String text, Wording words) {
        List<String> said = Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        ParcelWords known = new ParcelWords(words);
        if (said.stream().anyMatch(known.rest::contains)) {
            return Optional.empty();
        }
        boolean alone = said.stream().allMatch(known::isOfParcels);
        return known.besideItsName(said)
                .or(() -> alone ? said.stream().flatMap(word -> known.ranked(word).stream()).findFirst() : Optional.empty())
                .map(parcel -> new ParcelMention(parcel, alone));
    }

    private Optional<ParcelNamed> besideItsName(List<String> said) {
        for (int at = 0; at < said.size(); at++) {
            if (parcels.contains(said.get(at))) {
                Optional<ParcelNamed> before = at == 0 ? Optional.empty() : ranked(said.get(at - 1));
                Optional<ParcelNamed> found = before.isPresent() ? before : numbered(said, at + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ParcelNamed> numbered(List<String> said, int after) {
        int at = after;
        while (at < said.size() && counters.contains(said.get(at))) {
            at++;
        }
        if (at == said.size()) {
            return Optional.empty();
        }
        String word = said.get(at);
        return NUMBER.matcher(word).matches() ? Optional.of(new ParcelNamed.Numbered(Integer.parseInt(word))) : ranked(word);
    }

    private Optional<ParcelNamed> ranked(String word) {
        for (int rank = 0; rank < ordinals.size(); rank++) {
            if (ordinals.get(rank).contains(word)) {
                return Optional.of(new ParcelNamed.Numbered(rank + 1));
            }
        }
        if (last.contains(word)) {
            return Optional.of(new ParcelNamed.Last());
        }
        return other.contains(word) ? Optional.of(new ParcelNamed.Other(0)) : Optional.empty();
    }

    private boolean isOfParcels(String word) {
        return small.contains(word) || parcels.contains(word) || counters.contains(word) || ranked(word).isPresent()
                || NUMBER.matcher(word).matches();
    }
}

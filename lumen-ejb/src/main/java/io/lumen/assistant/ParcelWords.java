package io.lumen.assistant;

import io.lumen.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises which parcel is meant: "parcel 2", "the second package", "and the other box?". The words are the bundle's, so each
 * language has its own.
 */
final class ParcelWords {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    private final Set<String> parcels;
    private final Set<String> counters;
    private final Map<String, ParcelNamed> ranks = new HashMap<>();
    private final Set<String> rest;
    private final Set<String> small;

    ParcelWords(Wording words) {
        parcels = oneOf(words, "parcel.names");
        counters = oneOf(words, "parcel.counters");
        String[] ordinals = words.say("parcel.ordinals").split("\\|");
        for (int rank = 0; rank < ordinals.length; rank++) {
            rank(List.of(ordinals[rank].split(" ")), new ParcelNamed.Numbered(rank + 1));
        }
        rank(oneOf(words, "parcel.last"), new ParcelNamed.Last());
        rank(oneOf(words, "parcel.other"), new ParcelNamed.Other(0));
        rest = oneOf(words, "parcel.rest");
        small = oneOf(words, "parcel.small");
    }

    private static Set<String> oneOf(Wording words, String key) {
        return Set.copyOf(List.of(words.say(key).split("\\|")));
    }

    private void rank(Iterable<String> words, ParcelNamed parcel) {
        words.forEach(word -> ranks.putIfAbsent(word, parcel));
    }

    /**
     * "The first box came, where is the rest?" names none.
     *
     * @param said the words of a message, in small letters
     */
    Optional<ParcelMention> in(List<String> said) {
        if (said.stream().anyMatch(rest::contains)) {
            return Optional.empty();
        }
        boolean alone = said.stream().allMatch(this::isOfParcels);
        return besideItsName(said)
                .or(() -> alone ? said.stream().flatMap(word -> ranked(word).stream()).findFirst() : Optional.empty())
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
        return Optional.ofNullable(ranks.get(word));
    }

    private boolean isOfParcels(String word) {
        return small.contains(word) || parcels.contains(word) || counters.contains(word) || ranks.containsKey(word)
                || NUMBER.matcher(word).matches();
    }
}

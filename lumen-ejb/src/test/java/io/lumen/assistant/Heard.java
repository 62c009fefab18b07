package io.lumen.assistant;

import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was understood, in the short form of the dialogue's tables: {@code track_order 1042 dana@example.com yes}. */
record Heard(Understanding understanding, Said said) {

    /**
     * First the intents, joined by plus signs, with a question mark behind them when they are unsure; then numbers, an address
     * (with an at sign), {@code yes} for a yes to an offer, {@code codeplease} and {@code code:123456}, {@code parcel:2},
     * {@code parcel:last} and {@code parcel:other}, or {@code onlyparcel:} for a message that says nothing else, in any order.
     */
    static Heard of(String shortForm) {
        String[] words = shortForm.split(" ");
        List<String> numbers = new ArrayList<>();
        Optional<String> email = Optional.empty();
        boolean consented = false;
        boolean wantsCode = false;
        Optional<String> code = Optional.empty();
        Optional<ParcelMention> parcel = Optional.empty();
        for (String word : List.of(words).subList(1, words.length)) {
            if (word.contains("@")) {
                email = Optional.of(word);
            } else if (word.equals("yes")) {
                consented = true;
            } else if (word.equals("codeplease")) {
                wantsCode = true;
            } else if (word.startsWith("code:")) {
                code = Optional.of(word.substring("code:".length()));
            } else if (word.contains("parcel:")) {
                parcel = Optional.of(new ParcelMention(parcel(word.substring(word.indexOf(':') + 1)), word.startsWith("only")));
            } else {
                numbers.add(word);
            }
        }
        boolean unsure = words[0].endsWith("?");
        List<Intent> intents = Arrays.stream(words[0].replace("?", "").split("\\+")).map(name -> Intent.ofWireName(name).orElseThrow()).toList();
        List<Intent> alsoWanted = unsure ? List.of() : intents.subList(1, intents.size());
        Understanding understanding = new Understanding(
                intents.getFirst(), alsoWanted, unsure ? 0.3 : 1, numbers, email, Mood.NEUTRAL, "en", true, !unsure, unsure ? intents : List.of());
        return new Heard(understanding, new Said(consented, wantsCode, code, parcel));
    }

    private static ParcelNamed parcel(String word) {
        return switch (word) {
            case "last" -> new ParcelNamed.Last();
            case "other" -> new ParcelNamed.Other(0);
            default -> new ParcelNamed.Numbered(Integer.parseInt(word));
        };
    }

    boolean consented() {
        return said.consent();
    }

    boolean holdsEmail() {
        return understanding.email().isPresent();
    }
}

package io.lumen.assistant;

import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was understood, in the short form of the dialogue's tables: {@code track_order 1042 dana@example.com yes}. */
record Heard(Understanding understanding, boolean consented) {

    /** First the intent; then numbers, an address (with an at sign) and {@code yes} for a yes to an offer, in any order. */
    static Heard of(String shortForm) {
        String[] words = shortForm.split(" ");
        List<String> numbers = new ArrayList<>();
        Optional<String> email = Optional.empty();
        boolean consented = false;
        for (String word : List.of(words).subList(1, words.length)) {
            if (word.contains("@")) {
                email = Optional.of(word);
            } else if (word.equals("yes")) {
                consented = true;
            } else {
                numbers.add(word);
            }
        }
        Intent intent = Intent.ofWireName(words[0]).orElseThrow();
        return new Heard(new Understanding(intent, List.of(), 1, numbers, email, Mood.NEUTRAL, "en"), consented);
    }

    boolean holdsEmail() {
        return understanding.email().isPresent();
    }
}

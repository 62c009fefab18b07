package io.lumen.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the classifier looks at: words, neighbours, neighbours without small words, how much of the text is foreign to it
 * and the parts of words, which carry compounds, endings and slips of the hand; in English those of unknown words only.
 */
final class Features {

    private static final int PART = 4;
    private static final int SHORTEST_WITH_PARTS = 4;

    private final Lexicon lexicon;

    Features(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Names every feature of a text given by its word bases; bases outside {@code vocabulary} count as unknown. */
    void of(List<String> stems, Set<String> vocabulary, Consumer<String> sink) {
        int unknown = 0;
        boolean shopping = false;
        String previous = "^";
        String previousContent = "^";
        for (String stem : stems) {
            boolean known = vocabulary.contains(stem);
            String name = known ? stem : "?";
            unknown += known ? 0 : 1;
            shopping |= lexicon.isAboutShopping(stem);
            sink.accept(name);
            sink.accept(previous + ' ' + name);
            if (!known || lexicon.readsPartsOfKnownWords()) {
                parts(stem, sink);
            }
            if (!lexicon.isStopWord(stem)) {
                sink.accept(previousContent + '+' + name);
                previousContent = name;
            }
            previous = name;
        }
        sink.accept(previous + " $");
        sink.accept(shopping ? "shopping" : "no-shopping");
        if (unknown > 0) {
            sink.accept("unknown-" + Math.min(unknown, 4));
            if (unknown * 3 >= stems.size()) {
                sink.accept("mostly-unknown");
            }
            if (!shopping) {
                sink.accept("unknown-no-shopping");
            }
        }
        sink.accept("length-" + (32 - Integer.numberOfLeadingZeros(Math.min(stems.size(), 40))));
        if (previousContent.equals("^")) {
            sink.accept("no-content");
        }
    }

    private void parts(String stem, Consumer<String> sink) {
        if (stem.length() < SHORTEST_WITH_PARTS || stem.startsWith("<")) {
            return;
        }
        String marked = '^' + stem;
        for (int end = PART; end <= marked.length(); end++) {
            sink.accept('~' + marked.substring(end - PART, end));
        }
    }
}

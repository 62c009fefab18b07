package io.lumen.understanding;

import io.lumen.understanding.IntentReader.Circumstances;
import io.lumen.understanding.IntentReader.Reading;
import io.lumen.understanding.WordReader.Placeholder;
import java.util.List;

/** Everything that reads the words of one language. */
final class Listener {

    private final WordReader words;
    private final IntentReader intents;
    private final MoodReader moods;

    Listener(String language, Lexicon lexicon, LinearModel model) {
        this.words = new WordReader(lexicon);
        this.intents = new IntentReader(model, new Clauses(WordLists.readPlain(language, "clauses")));
        this.moods = new MoodReader(WordLists.readPlain(language, "mood"));
    }

    record Heard(Reading reading, Mood mood) {
    }

    Heard hear(String text, List<Placeholder> placeholders, Circumstances circumstances) {
        List<List<String>> sentences = words.sentences(text, placeholders);
        Reading reading = intents.read(sentences, circumstances);
        return new Heard(reading, reading.complaint() ? Mood.UNHAPPY : moods.of(text, sentences));
    }
}

package io.lumen.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lumen.understanding.Intent;
import io.lumen.understanding.Mood;
import io.lumen.understanding.Understanding;
import io.lumen.understanding.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The question what a message means, and how its answer is put together with what our own rules found. */
final class ReadingForm {
    private static final String INTENTS = "intents";
    private static final String MOOD = "mood";
    private static final String LANGUAGE = "language";
    private static final String OTHER_LANGUAGE = "other";

    /** The languages the product answers in. */
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "nl");

    /** A main wish and two more: what one reply can deal with. */
    private static final int MOST_INTENTS = 3;

    /** The form takes about 40 tokens; a model that needs far more is not answering it. */
    private static final int MOST_TOKENS = 120;

    /** A model's reading is acted on like one the embedded interpreter is sure of, and never counts as certain. */
    private static final double CONFIDENCE = 0.8;

    static final AnswerForm FORM = new AnswerForm("reading", List.of(
            new AnswerForm.Choice(INTENTS, "What the message wants, the main wish first.", Arrays.stream(Intent.values()).map(Intent::wireName).toList(), MOST_INTENTS),
            new AnswerForm.Choice(MOOD, "Whether the writer sounds upset.", Arrays.stream(Mood.values()).map(Mood::wireName).toList(), 1),
            new AnswerForm.Choice(LANGUAGE, "The language of the message.", Stream.concat(LANGUAGES.stream(), Stream.of(OTHER_LANGUAGE)).toList(), 1)));

    private ReadingForm() {}

    static ModelQuestion about(String masked, Utterance utterance) {
        String text = JsonNodeFactory.instance.objectNode()
                .put("asked_for", utterance.awaiting().wireName())
                .put("message", masked)
                .toString();
        return new ModelQuestion(Instructions.READING, text, FORM, MOST_TOKENS);
    }

    /**
     * Wishes and mood from the model, and the language where the message's own was not sure; numbers and address from our own
     * rules and from nowhere else.
     */
    static Understanding merged(FilledForm read, Understanding own) {
        List<Intent> intents = read.all(INTENTS).stream().map(name -> Intent.ofWireName(name).orElseThrow()).toList();
        boolean unhappy = own.mood() == Mood.UNHAPPY || read.one(MOOD).equals(Mood.UNHAPPY.wireName());
        boolean told = !own.languageSure() && LANGUAGES.contains(read.one(LANGUAGE));
        return new Understanding(
                intents.getFirst(),
                intents.subList(1, intents.size()),
                CONFIDENCE,
                own.orderNumbers(),
                own.email(),
                unhappy ? Mood.UNHAPPY : Mood.NEUTRAL,
                told ? read.one(LANGUAGE) : own.language(),
                told || own.languageSure(),
                true,
                List.of());
    }
}

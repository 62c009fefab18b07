package io.lumen.understanding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Learns to tell languages apart from the phrase books: by letters for OpenNLP's detector, by words that one language alone has. */
final class LanguageTraining {

    private static final int SHORTEST_SAMPLE = 12;
    private static final int MOST_SAMPLES = 6000;
    private static final int ROUNDS = 60;
    private static final int RARE = 3;
    private static final int SHORTEST_WORD = 2;

    private final Map<String, PhraseBook> books;

    LanguageTraining(Map<String, PhraseBook> books) {
        this.books = books;
    }

    LanguageDetectorModel model() throws IOException {
        List<LanguageSample> samples = new ArrayList<>();
        for (String language : Languages.ALL) {
            List<String> phrases = longPhrases(books.get(language));
            double step = Math.max(1, (double) phrases.size() / MOST_SAMPLES);
            for (double at = 0; at < phrases.size(); at += step) {
                samples.add(new LanguageSample(new Language(language), phrases.get((int) at)));
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, RARE);
        parameters.put("PrintMessages", false);
        return LanguageDetectorME.train(ObjectStreamUtils.createObjectStream(samples), parameters, new LanguageDetectorFactory());
    }

    /** Each phrase as written and, where that differs, as typed without accents. */
    private static List<String> longPhrases(PhraseBook book) {
        List<String> phrases = new ArrayList<>();
        book.examples().forEach(example -> {
            String phrase = String.join(" ", words(example));
            if (phrase.length() >= SHORTEST_SAMPLE) {
                phrases.add(phrase);
                String plain = WordReader.plain(phrase);
                if (!plain.equals(phrase)) {
                    phrases.add(plain);
                }
            }
        });
        return phrases;
    }

    /** Words that stand in the book of one language and of no other, with that language. */
    Map<String, String> tellingWords() {
        Map<String, String> languageOf = new HashMap<>();
        Set<String> shared = new HashSet<>();
        books.forEach((language, book) -> book.examples().stream().flatMap(example -> words(example).stream()).forEach(word -> {
            String plain = WordReader.plain(word);
            String other = languageOf.putIfAbsent(plain, language);
            if (other != null && !other.equals(language) || plain.length() < SHORTEST_WORD) {
                shared.add(plain);
            }
        }));
        languageOf.keySet().removeAll(shared);
        return languageOf;
    }

    private static List<String> words(PhraseBook.Example example) {
        return LanguageFinder.words(example.phrase(), PhraseBook.placeholders(example.phrase()));
    }
}

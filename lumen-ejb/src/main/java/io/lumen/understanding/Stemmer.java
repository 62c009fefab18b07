package io.lumen.understanding;

import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** Cuts words to a base, so that cancel, cancelling and cancelled are one word. */
@FunctionalInterface
interface Stemmer {

    /** The base of a word in lower case without accents. */
    String stem(String word);

    /** English by rules of our own, which know shops; the other languages by their Snowball rules. Exceptions come first. */
    static Stemmer of(String language, Map<String, String> exceptions) {
        if (language.equals(Languages.ENGLISH)) {
            return new EnglishStemmer(exceptions);
        }
        ALGORITHM rules = switch (language) {
            case "es" -> ALGORITHM.SPANISH;
            case "fr" -> ALGORITHM.FRENCH;
            case "de" -> ALGORITHM.GERMAN;
            case "pt" -> ALGORITHM.PORTUGUESE;
            case "it" -> ALGORITHM.ITALIAN;
            case "nl" -> ALGORITHM.DUTCH;
            default -> throw new IllegalArgumentException("no stemmer for " + language);
        };
        // A Snowball stemmer keeps the word it works on, so threads cannot share one.
        return word -> {
            String exception = exceptions.get(word);
            return exception != null ? exception : new SnowballStemmer(rules).stem(word).toString();
        };
    }
}

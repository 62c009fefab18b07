package io.lumen.understanding;

import java.util.Map;

/** Cuts English words to a base: cancelling, cancelled and cancel become one. Exceptions come from a word list. */
final class EnglishStemmer implements Stemmer {

    private final Map<String, String> exceptions;

    EnglishStemmer(Map<String, String> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    @Override
    public String stem(String word) {
        String exception = exceptions.get(word);
        if (exception != null) {
            return exception;
        }
        String base = withoutEnding(withoutPlural(word));
        return base.length() > 3 && base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + 'y';
        }
        boolean sibilant = word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, sibilant ? length - 2 : length - 1);
    }

    private static String withoutEnding(String word) {
        if (word.length() > 5 && word.endsWith("ing")) {
            return undoubled(word.substring(0, word.length() - 3));
        }
        if (word.length() > 4 && word.endsWith("ied")) {
            return word.substring(0, word.length() - 3) + 'y';
        }
        if (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed")) {
            return undoubled(word.substring(0, word.length() - 2));
        }
        return word;
    }

    private static String undoubled(String base) {
        int last = base.length() - 1;
        boolean doubled = last > 2 && base.charAt(last) == base.charAt(last - 1) && "lszf".indexOf(base.charAt(last)) < 0;
        return doubled ? base.substring(0, last) : base;
    }
}

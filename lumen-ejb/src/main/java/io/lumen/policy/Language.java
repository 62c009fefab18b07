package io.lumen.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** The languages whose words can be compared, each with Lucene's stemmer and stop words for it. */
enum Language {
    EN(EnglishStemmer::new, EnglishAnalyzer.getDefaultStopSet()),
    ES(SpanishStemmer::new, SpanishAnalyzer.getDefaultStopSet()),
    FR(FrenchStemmer::new, FrenchAnalyzer.getDefaultStopSet()),
    DE(GermanStemmer::new, GermanAnalyzer.getDefaultStopSet()),
    PT(PortugueseStemmer::new, PortugueseAnalyzer.getDefaultStopSet()),
    IT(ItalianStemmer::new, ItalianAnalyzer.getDefaultStopSet()),
    NL(DutchStemmer::new, DutchAnalyzer.getDefaultStopSet());

    private final Supplier<SnowballStemmer> stemmer;
    private final CharArraySet stopWords;

    Language(Supplier<SnowballStemmer> stemmer, CharArraySet stopWords) {
        this.stemmer = stemmer;
        this.stopWords = stopWords;
    }

    /** English for a language that is not among them. */
    static Language of(Locale locale) {
        return Arrays.stream(values()).filter(language -> language.code().equals(locale.getLanguage())).findFirst().orElse(EN);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    SnowballStemmer stemmer() {
        return stemmer.get();
    }

    CharArraySet stopWords() {
        return stopWords;
    }
}

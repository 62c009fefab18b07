package io.lumen.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Reads the words of a text with Lucene: split by Unicode's rules, lower case, without accents, cut to their stems, together
 * with the notions they stand for. Words that carry no meaning of their own are left out.
 */
final class WordReader {
    private static final Map<Language, WordReader> READERS = new ConcurrentHashMap<>(new EnumMap<>(Language.class));
    private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(
            List.of("c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell"), true);

    private final Analyzer stems;
    private final Analyzer stemsAndNotions;
    private final Set<String> meaningless;

    private WordReader(Language language) {
        Notions notions = Notions.in(language);
        this.stems = analyzer(language, null);
        this.stemsAndNotions = analyzer(language, synonyms(notions));
        this.meaningless = meaningless(language, notions);
    }

    static WordReader of(Language language) {
        return READERS.computeIfAbsent(language, WordReader::new);
    }

    /** The words that matter, in their order. */
    List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        for (Set<String> alternatives : positions(stemsAndNotions, text)) {
            Set<String> notions = new LinkedHashSet<>(alternatives);
            notions.removeIf(term -> !term.startsWith(Notions.MARK));
            String stem = alternatives.stream().filter(term -> !term.startsWith(Notions.MARK)).findFirst().orElse("");
            if (!notions.isEmpty() || !stem.isEmpty() && !meaningless.contains(stem)) {
                words.add(new Word(stem, notions));
            }
        }
        return words;
    }

    private SynonymMap synonyms(Notions notions) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        notions.words().forEach((notion, words) -> words.forEach(word -> {
            String[] parts = positions(stems, word).stream().flatMap(Set::stream).toArray(String[]::new);
            if (parts.length > 0) {
                // Several words that mean one thing together mean nothing apart: "how long" is not about length.
                builder.add(SynonymMap.Builder.join(parts, new CharsRefBuilder()), new CharsRef(Notions.MARK + notion), parts.length == 1);
            }
        }));
        try {
            return builder.build();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Set<String> meaningless(Language language, Notions notions) {
        Set<String> found = new HashSet<>();
        language.stopWords().forEach(word -> positions(stems, new String((char[]) word)).forEach(found::addAll));
        notions.smallTalk().forEach(word -> positions(stems, word).forEach(found::addAll));
        return found;
    }

    /** What stands at each place of the text: a stem, and notions. */
    private static List<Set<String>> positions(Analyzer analyzer, String text) {
        List<Set<String>> positions = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (positions.isEmpty() || step.getPositionIncrement() > 0) {
                    positions.add(new LinkedHashSet<>());
                }
                positions.getLast().add(term.toString());
            }
            tokens.end();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return positions;
    }

    private static Analyzer analyzer(Language language, SynonymMap synonyms) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream plain = new ASCIIFoldingFilter(elided(language, new LowerCaseFilter(words)));
                TokenStream stemmed = new SnowballFilter(plain, language.stemmer());
                return new TokenStreamComponents(words, synonyms == null ? stemmed : new SynonymGraphFilter(stemmed, synonyms, false));
            }
        };
    }

    private static TokenStream elided(Language language, TokenStream words) {
        return switch (language) {
            case FR -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            case IT -> new ElisionFilter(words, ITALIAN_ARTICLES);
            default -> words;
        };
    }

    /** @param stem empty where several words stand for one notion */
    record Word(String stem, Set<String> notions) {
        boolean isKnownAsNotion() {
            return !notions.isEmpty();
        }
    }
}

package io.lumen.policy;

import io.lumen.policy.WordReader.Word;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a question with the passages of one shop. A passage is worth what the question's words that it has are worth; a
 * word is worth the more the fewer passages have it, and one that no passage has counts against every answer. The best one is
 * the answer if it has enough of the question, in worth.
 *
 * <p>A shop has at most some hundred passages, so all of them are looked at: what ranks and what decides is one figure.
 */
final class PassageSearch {
    /** Chosen on the sample questions of PolicyQuestionsTest: lower, and questions without an answer get one. */
    static final double ENOUGH = 0.6;

    /** A word that is nowhere may be the point of the question, or a name; it weighs a part of what the rarest known word does. */
    private static final double UNKNOWN_WORD = 0.8;

    /** A word that most passages have still says what is asked. */
    private static final double LEAST = 1;

    /** The same notion in other words is a little less sure than the word itself. */
    private static final double BY_NOTION = 0.9;

    /** A heading says what a passage is about: its words count again when passages are compared, and what it is about besides counts against it. */
    private static final double IN_TITLE = 0.6;

    private static final double OTHER_TOPIC = 0.6;

    private static final int LONGEST_QUESTION = 400;
    private static final int MOST_WORDS = 30;

    private final List<Entry> entries;

    PassageSearch(List<PolicyPassage> passages) {
        this.entries = passages.stream().map(Entry::of).toList();
    }

    int words() {
        return entries.stream().mapToInt(entry -> entry.terms().size()).sum();
    }

    Optional<PolicyPassage> answer(String question, Locale locale) {
        Language asked = Language.of(locale);
        List<Word> words = WordReader.of(asked).read(question.substring(0, Math.min(question.length(), LONGEST_QUESTION))).stream().limit(MOST_WORDS).toList();
        return best(words, entry -> entry.language() == asked).or(() -> best(notionsOnly(words), entry -> entry.language() != asked));
    }

    /** Words of another language can be compared by what they stand for; at least two of them must be, or a near thing is quoted. */
    private static List<Word> notionsOnly(List<Word> words) {
        List<Word> known = words.stream().filter(Word::isKnownAsNotion).map(word -> new Word("", word.notions())).toList();
        return known.size() >= 2 && known.size() * 2 >= words.size() ? known : List.of();
    }

    private Optional<PolicyPassage> best(List<Word> words, Predicate<Entry> eligible) {
        List<Entry> compared = entries.stream().filter(eligible).toList();
        if (words.isEmpty() || compared.isEmpty()) {
            return Optional.empty();
        }
        List<Weighed> weighed = words.stream().map(word -> Weighed.among(compared, word)).toList();
        double whole = weighed.stream().mapToDouble(Weighed::worth).sum();
        return compared.stream()
                .map(entry -> Match.of(entry, weighed))
                .max(Comparator.comparingDouble(Match::rank))
                .filter(match -> match.found() >= ENOUGH * whole)
                .map(match -> match.entry().passage());
    }

    /** A word of the question, and how much it says among these passages. */
    private record Weighed(Word word, double worth) {
        static Weighed among(List<Entry> entries, Word word) {
            long known = Stream.concat(Stream.of(word.stem()), word.notions().stream())
                    .filter(term -> !term.isEmpty())
                    .mapToLong(term -> entries.stream().filter(entry -> entry.terms().contains(term)).count())
                    .max()
                    .orElse(0);
            return new Weighed(word, known == 0 ? UNKNOWN_WORD * rarity(1, entries.size()) : Math.max(LEAST, rarity(known, entries.size())));
        }

        /** The inverse document frequency of BM25. */
        private static double rarity(double having, int all) {
            return Math.log(1 + (all - having + 0.5) / (having + 0.5));
        }
    }

    /**
     * @param found the worth of the question's words that the passage has
     * @param inTitle the worth of those that its heading has
     * @param otherTopics what the heading names besides
     */
    private record Match(Entry entry, double found, double inTitle, long otherTopics) {
        static Match of(Entry entry, List<Weighed> words) {
            return new Match(
                    entry,
                    words.stream().mapToDouble(one -> one.worth() * Entry.share(one.word(), entry.terms())).sum(),
                    words.stream().mapToDouble(one -> one.worth() * Entry.share(one.word(), entry.title())).sum(),
                    entry.otherTopics(words));
        }

        double rank() {
            return (found + IN_TITLE * inTitle) * Math.pow(OTHER_TOPIC, otherTopics);
        }
    }

    private record Entry(PolicyPassage passage, Language language, Set<String> title, Set<String> terms) {
        static Entry of(PolicyPassage passage) {
            Language language = Language.of(passage.locale());
            Set<String> title = terms(language, passage.title());
            Set<String> all = new HashSet<>(title);
            all.addAll(terms(language, passage.text()));
            return new Entry(passage, language, title, all);
        }

        private static Set<String> terms(Language language, String text) {
            return WordReader.of(language).read(text).stream()
                    .flatMap(word -> Stream.concat(Stream.of(word.stem()), word.notions().stream()))
                    .filter(term -> !term.isEmpty())
                    .collect(Collectors.toSet());
        }

        long otherTopics(List<Weighed> words) {
            return title.stream()
                    .filter(term -> term.startsWith(Notions.MARK))
                    .filter(notion -> words.stream().noneMatch(one -> one.word().notions().contains(notion)))
                    .count();
        }

        /** From 0, not there, to 1, there. */
        private static double share(Word word, Set<String> among) {
            if (!word.stem().isEmpty() && among.contains(word.stem())) {
                return 1;
            }
            long had = word.notions().stream().filter(among::contains).count();
            return had == 0 ? 0 : BY_NOTION * had / word.notions().size();
        }
    }
}

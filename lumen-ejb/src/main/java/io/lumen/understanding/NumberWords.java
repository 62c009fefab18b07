package io.lumen.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words by which an order number is told from any other number, of all languages at once. */
record NumberWords(
        Set<String> order,
        Set<String> orderVerb,
        Set<String> beforeVerb,
        Set<String> label,
        Set<String> filler,
        Set<String> states,
        Set<String> of,
        Set<String> joiner,
        Set<String> glued,
        Set<String> other,
        Set<String> possessive,
        Set<String> asking,
        Set<String> about,
        Set<String> aboutJoins,
        Set<String> askingPairs,
        Set<String> pointing,
        Set<String> after,
        Set<String> measures,
        Set<String> counts,
        Set<String> street,
        Set<String> months,
        Set<String> yearJoins,
        Set<String> money,
        Set<String> notPlural,
        Set<String> codePrefixes,
        Set<String> only,
        Spelling spelling) {

    /** The lists of several languages laid together: what announces a number in one language is seldom a word of another. */
    static NumberWords of(List<String> languages) {
        List<WordLists> all = languages.stream().map(language -> WordLists.read(language, "order-numbers")).toList();
        Function<String, Set<String>> words = list -> all.stream().flatMap(lists -> lists.wordsIfAny(list).stream())
                .map(Piece::folded).collect(Collectors.toUnmodifiableSet());
        Set<String> askingPairs = all.stream().flatMap(lists -> lists.phrasesIfAny("asking-pairs").stream())
                .map(Piece::folded).collect(Collectors.toUnmodifiableSet());
        Set<String> lookAlikes = languages.stream()
                .flatMap(language -> WordLists.read(language, "vocabulary").wordsIfAny("look-alikes").stream())
                .map(Piece::folded).collect(Collectors.toUnmodifiableSet());
        return new NumberWords(
                words.apply("order"), words.apply("order-verb"), words.apply("before-verb"), words.apply("label"),
                words.apply("filler"), words.apply("states"), words.apply("of"), words.apply("joiner"), words.apply("glued"),
                words.apply("other"), words.apply("possessive"), words.apply("asking"), words.apply("about"),
                words.apply("about-joins"), askingPairs, words.apply("pointing"), words.apply("after"), words.apply("measures"), words.apply("counts"),
                words.apply("street"), words.apply("months"), words.apply("year-joins"), words.apply("money"),
                words.apply("not-plural"), words.apply("code-prefixes"), words.apply("only"),
                new Spelling(words.apply("order"), lookAlikes));
    }

    /** Whether a word means an order, also with a slip of the hand: "purcahse". */
    boolean meansOrder(String word) {
        return order.contains(word) || word.length() > 3 && spelling.meant(word).isPresent();
    }
}

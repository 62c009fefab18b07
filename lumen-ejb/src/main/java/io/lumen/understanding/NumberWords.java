package io.lumen.understanding;

import java.util.Set;

/** The words of one language by which an order number is told from any other number. */
record NumberWords(
        Set<String> order,
        Set<String> orderVerb,
        Set<String> beforeVerb,
        Set<String> label,
        Set<String> filler,
        Set<String> joiner,
        Set<String> glued,
        Set<String> other,
        Set<String> possessive,
        Set<String> asking,
        Set<String> about,
        Set<String> aboutJoins,
        Set<String> askingPairs,
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

    static NumberWords of(String language) {
        WordLists lists = WordLists.read(language, "order-numbers");
        return new NumberWords(
                lists.words("order"), lists.words("order-verb"), lists.words("before-verb"), lists.words("label"),
                lists.words("filler"), lists.words("joiner"), lists.words("glued"), lists.words("other"),
                lists.words("possessive"), lists.words("asking"), lists.words("about"), lists.words("about-joins"),
                Set.copyOf(lists.phrases("asking-pairs")), lists.words("after"), lists.words("measures"),
                lists.words("counts"), lists.words("street"), lists.words("months"), lists.words("year-joins"),
                lists.words("money"), lists.words("not-plural"), lists.words("code-prefixes"), lists.words("only"),
                new Spelling(lists.words("order"), WordLists.read(language, "vocabulary").words("look-alikes")));
    }

    /** Whether a word means an order, also with a slip of the hand: "purcahse". */
    boolean meansOrder(String word) {
        return order.contains(word) || word.length() > 3 && spelling.meant(word).isPresent();
    }
}

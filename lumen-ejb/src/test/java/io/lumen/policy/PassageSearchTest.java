package io.lumen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSearchTest {
    private static final PolicyPassage RETURNS = new PolicyPassage("Returns", "You can return unused items within 30 days.", "Our rules", Locale.ENGLISH);
    private static final PolicyPassage SHIPPING = new PolicyPassage("Shipping", "Delivery takes 2 to 3 days and costs 4.90 euros.", "Our rules", Locale.ENGLISH);
    private static final PolicyPassage GIFTS = new PolicyPassage("Gift cards", "Gift cards are valid for 3 years.", "Our rules", Locale.ENGLISH);
    private static final PolicyPassage RUECKGABE = new PolicyPassage("Rückgabe", "Sie können Artikel 30 Tage lang zurückgeben.", "Unsere Regeln", Locale.GERMAN);

    private final PassageSearch search = new PassageSearch(List.of(RETURNS, SHIPPING, GIFTS));

    @Test
    void thePassageIsQuotedWordForWord() {
        assertThat(search.answer("how long can I return something?", Locale.ENGLISH)).containsSame(RETURNS);
    }

    @Test
    void withoutATextThereIsNoAnswer() {
        assertThat(new PassageSearch(List.of()).answer("how long can I return something?", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theShoppersOwnLanguageComesFirst() {
        PassageSearch both = new PassageSearch(List.of(RETURNS, SHIPPING, RUECKGABE));
        assertThat(both.answer("Wie lange kann ich etwas zurückgeben?", Locale.GERMANY)).containsSame(RUECKGABE);
        assertThat(both.answer("Wie lange kann ich etwas zurueckgeben?", Locale.GERMANY)).as("typed without the dots").containsSame(RUECKGABE);
        assertThat(both.answer("how long can I return something?", Locale.ENGLISH)).containsSame(RETURNS);
    }

    @Test
    void aTextInAnotherLanguageIsFoundByWhatItIsAbout() {
        assertThat(search.answer("Wie lange kann ich etwas zurückgeben?", Locale.GERMAN)).containsSame(RETURNS);
        assertThat(search.answer("Quanto costa la spedizione?", Locale.ITALIAN)).containsSame(SHIPPING);
        assertThat(search.answer("Sind die Zelte wasserdicht?", Locale.GERMAN)).isEmpty();
    }

    @Test
    void aLanguageNobodyKnowsIsReadAsEnglish() {
        assertThat(search.answer("return within days", Locale.JAPANESE)).containsSame(RETURNS);
        assertThat(search.answer("返品できますか", Locale.JAPANESE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "...", "the of and", "please", "§return §delivery", "\u0000\u202E\uD800", "🎁🎁🎁", "' or 1=1 --", "* OR title:*", "\\"})
    void nothingToCompareIsNoAnswerAndNoFault(String question) {
        assertThat(search.answer(question, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aVeryLongQuestionIsReadAsFarAsAQuestionGoes() {
        assertThatCode(() -> search.answer("return ".repeat(100_000), Locale.ENGLISH)).doesNotThrowAnyException();
        assertThatCode(() -> search.answer("a".repeat(1_000_000), Locale.ENGLISH)).doesNotThrowAnyException();
    }

    @Test
    void allLanguagesHaveTheSameNotions() {
        for (Language language : Language.values()) {
            assertThat(Notions.in(language).words().keySet()).as(language.code()).isEqualTo(Notions.in(Language.EN).words().keySet());
        }
    }

    @Test
    void aTextIsCutAtHeadingsParagraphsAndSentences() {
        assertThat(Passages.of("Rules", "Before.\n\n## One\nFirst.\n\nSecond.\n# Two\n", Locale.ENGLISH)).containsExactly(
                new PolicyPassage("Rules", "Before.", "Rules", Locale.ENGLISH), new PolicyPassage("One", "First.\n\nSecond.", "Rules", Locale.ENGLISH));
        String sentence = "This is a sentence of some length that says nothing at all. ";
        List<PolicyPassage> cut = Passages.of("Rules", "## Long\n" + sentence.repeat(40) + "\n\n" + "x".repeat(1_500), Locale.ENGLISH);
        assertThat(cut).hasSizeGreaterThan(5).allSatisfy(passage -> assertThat(passage.text()).isNotBlank().hasSizeLessThanOrEqualTo(Passages.LONGEST));
        String words = String.join(" ", cut.stream().map(PolicyPassage::text).toList());
        assertThat(words.replaceAll("\\s", "")).as("nothing is lost").isEqualTo((sentence.repeat(40) + "x".repeat(1_500)).replaceAll("\\s", ""));
    }

    @Test
    void hundredsOfPassagesAreComparedInNoTime() {
        List<PolicyPassage> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(new PolicyPassage("Heading " + i, "Passage number " + i + " about shipping " + "word".repeat(i % 7) + " and returns.", "Rules", Locale.ENGLISH));
        }
        PassageSearch large = new PassageSearch(many);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long begun = System.nanoTime();
            large.answer("how long does shipping of passage 250 take", Locale.ENGLISH);
            fastest = Math.min(fastest, System.nanoTime() - begun);
        }
        assertThat(fastest).as("nanoseconds for one question; the fastest, since others may be at work").isLessThan(5_000_000);
    }
}

package io.lumen.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.CurrencyAmount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final Instant LATE = Instant.parse("2026-11-20T23:30:00Z");

    private final Wording words = Wording.of(WordingTest.class, Locale.ENGLISH);

    @Test
    void saysWhatTheBundleSays() {
        assertThat(words.say("plain")).isEqualTo("Hello.");
        assertThat(words.say("quoted")).isEqualTo("It's the store's.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{who}", "{0}", "it's '{order}'", "''", "'{", "}", "{count, plural, other {x}}", "<b>&amp;", "#", "\\u0041", "a\nb", "%s ${x}"})
    void valuesStayText(String value) {
        assertThat(words.say("named", Map.of("order", value, "who", "{order}"))).isEqualTo("Order " + value + " of {order}");
    }

    @Test
    void countsInWords() {
        assertThat(words.say("counted", Map.of("count", 1))).isEqualTo("1 thing");
        assertThat(words.say("counted", Map.of("count", 28))).isEqualTo("28 things");
    }

    @Test
    void aMomentIsShownInTheZoneItIsMeantFor() {
        assertThat(words.say("day", Map.of("at", LATE), ZoneId.of("UTC"))).isEqualTo("Friday, November 20");
        assertThat(words.say("day", Map.of("at", LATE), ZoneId.of("Europe/Berlin"))).isEqualTo("Saturday, November 21");
        assertThat(plainSpaces(words.say("moment", Map.of("at", LATE), ZoneId.of("America/New_York")))).isEqualTo("November 20, 6:30 PM");
    }

    @Test
    void aLanguageWithoutABundleGetsEnglish() {
        assertThat(Wording.of(WordingTest.class, Locale.JAPANESE).say("plain")).isEqualTo("Hello.");
        assertThat(Wording.of(WordingTest.class, Locale.JAPANESE)).isSameAs(words);
    }

    @Test
    void datesFollowTheReadersCountryAndMadeUpOnesAreNotKept() {
        assertThat(Wording.of(WordingTest.class, Locale.UK).say("day", Map.of("at", LATE))).isEqualTo("Friday 20 November");
        assertThat(Wording.of(WordingTest.class, Locale.of("en", "QQ"))).isSameAs(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1 minute ago", "PT59M, 59 minutes ago", "PT3H, 3 hours ago", "PT47H59M, 47 hours ago", "PT48H, 2 days ago", "P9D, 9 days ago"})
    void anAgeIsToldInTheUnitThatFits(Duration age, String told) {
        assertThat(words.say("named", Map.of("order", age, "who", ""))).isEqualTo("Order " + told + " of ");
    }

    @Test
    void moneyIsToldAsTheReaderWritesIt() {
        CurrencyAmount amount = new CurrencyAmount(new BigDecimal("1018.5"), Currency.getInstance("EUR"));
        assertThat(words.say("named", Map.of("order", amount, "who", ""))).isEqualTo("Order €1,018.50 of ");
        assertThat(plainSpaces(Wording.of(WordingTest.class, Locale.GERMAN).say("named", Map.of("order", amount, "who", "")))).isEqualTo("Order 1.018,50\u00a0€ of ");
    }

    @Test
    void aSentenceKnowsWhatWasPutIn() {
        Sentence inner = words.tell("named", Map.of("order", "#1", "who", "A"), ZoneId.of("UTC"));
        Sentence whole = words.tell("named", Map.of("order", inner, "who", "\uE000B\uE001"), ZoneId.of("UTC"));
        assertThat(whole.text()).isEqualTo("Order Order #1 of A of \uFFFDB\uFFFD");
        assertThat(whole.parts()).containsExactly(
                new Sentence.Part("Order Order ", false), new Sentence.Part("#1", true), new Sentence.Part(" of ", false), new Sentence.Part("A", true),
                new Sentence.Part(" of ", false), new Sentence.Part("\uFFFDB\uFFFD", true));
        assertThat(words.tell("day", Map.of("at", LATE), ZoneId.of("UTC")).parts()).containsExactly(new Sentence.Part("Friday, November 20", true));
    }

    @Test
    void anUnknownKeyIsAFault() {
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> words.say("no.such.key"));
    }

    @Test
    void manyCanSpeakAtOnce() {
        ZoneId[] zones = {ZoneId.of("UTC"), ZoneId.of("Europe/Berlin")};
        String[] expected = {"Friday, November 20", "Saturday, November 21"};
        assertThat(IntStream.range(0, 4000).parallel().filter(i -> !words.say("day", Map.of("at", LATE), zones[i % 2]).equals(expected[i % 2])).count()).isZero();
    }

    @Test
    void manyCanTellAgesAtOnce() {
        assertThat(IntStream.range(2, 4000).parallel()
                        .filter(days -> !words.say("named", Map.of("order", Duration.ofDays(days), "who", "")).equals("Order " + "%,d".formatted(days) + " days ago of "))
                        .count())
                .isZero();
    }

    private static String plainSpaces(String text) {
        return text.replace('\u202f', ' ');
    }
}

package io.lumen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves for a model: words, and nothing by which an order or a person could be found. */
class MaskedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where is 1042                                  | where is [number]
            it's #EN1044-B, ordered 12.11.                 | it's [number] ordered [number]
            tracking 1Z 999 AA1 01 2345 6784 please        | tracking [number] please
            order1042please                                | [number]
            mail me at dana.reyes@example.com thanks       | mail me at [email] thanks
            dana.reyes at example dot com                  | [email]
            dana . reyes @ example . com it is             | [email] it is
            dana.reyes arroba example punto com            | [email]
            see https://track.example/abc                  | see [link]
            www.ups.com says no                            | [link] says no
            gmail.com is mine                              | [link] is mine
            I have no idea                                 | I have no idea
            """)
    void hidesNumbersAddressesAndLinks(String typed, String masked) {
        assertThat(MaskedText.of(typed, List.of())).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"１０４２", "①⓪④②", "1\u200B0\u200B4\u200B2", "١٠٤٢", "x²", "1.042", "#1042!", "(1042)"})
    void aDigitOfAnyScriptIsADigit(String number) {
        assertThat(MaskedText.of("my order " + number + " please", List.of())).isEqualTo("my order [number] please");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana＠example.com", "dana@exam\u200Bple.com", "DANA@EXAMPLE.COM", "<dana@example.com>", "mailto:dana@example.com"})
    void anAddressInDisguiseIsAnAddress(String address) {
        assertThat(MaskedText.of("write to " + address + " please", List.of())).doesNotContainIgnoringCase("dana").doesNotContainIgnoringCase("example").contains("[email]", "please");
    }

    @Test
    void whatWasRecognisedAsANumberGoesWhateverItLooksLike() {
        assertThat(MaskedText.of("where is ABC-DEF now", List.of("ABC-DEF"))).isEqualTo("where is [number] now");
    }

    @Test
    void aLongMessageIsCutAndNoCharacterIsHalved() {
        String masked = MaskedText.of("a" + "😀".repeat(2_000), List.of());
        assertThat(masked.length()).isLessThanOrEqualTo(MaskedText.LONGEST);
        assertThat(Character.isHighSurrogate(masked.charAt(masked.length() - 1))).isFalse();
    }

    @Test
    void aFloodOfTextIsMaskedInNoTime() {
        for (String piece : List.of("a", "1", "@", "a.", "a@", "-.com", "at ", "dana at example dot com ")) {
            assertThat(MaskedText.of(piece.repeat(64_000 / piece.length()), List.of())).doesNotContain("@", "1");
        }
    }

    @Test
    void masksAloneSayNothing() {
        assertThat(MaskedText.saysSomething("[number] , [email]")).isFalse();
        assertThat(MaskedText.saysSomething("[number] ok")).isTrue();
    }

    @Property
    void noDigitAndNoAddressEverLeaves(@ForAll("messages") String typed) {
        assertThat(MaskedText.of(typed, List.of())).doesNotContainPattern("\\p{N}").doesNotContain("@").doesNotContain("dana", "example");
    }

    /** Words, numbers and addresses, glued together in every way. */
    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of("where is", "order", "#", "nr.", "my mail is", ",", "\n", "😀", "☎", "-", "(", ")"),
                Arbitraries.of("dana@example.com", "dana.r@example.co.uk", "Dana@Example.COM", "dana @ example.com"),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings().all().ofMaxLength(5));
        return Combinators.combine(piece, Arbitraries.of(" ", "  ", "\t"), piece, Arbitraries.of(" ", "\n"), piece)
                .as((a, gap, b, space, c) -> a + gap + b + space + c);
    }
}

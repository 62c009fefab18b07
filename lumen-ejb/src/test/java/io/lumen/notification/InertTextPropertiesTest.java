package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a stranger writes: inert, short enough, and text in HTML. */
class InertTextPropertiesTest {
    private static final int LONGEST = 60;

    @Property(tries = 2_000)
    void aLineIsOneLineAndShort(@ForAll("written") String written) {
        String line = InertText.line(written, LONGEST);
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(LONGEST);
        assertThat(line).doesNotContain("\n", "\r");
        assertInert(line);
    }

    @Property(tries = 2_000)
    void aBlockHasNoEmptyStretches(@ForAll("written") String written) {
        String block = InertText.block(written, LONGEST);
        assertThat(block.codePointCount(0, block.length())).isLessThanOrEqualTo(LONGEST);
        assertThat(block).doesNotContain("\n\n\n", "\r", "  ");
        assertInert(block);
    }

    @Property(tries = 2_000)
    void whatIsWrittenStaysTextInHtml(@ForAll("written") String written) {
        String html = Layout.html(letter(InertText.block(written, LONGEST)));
        String empty = Layout.html(letter(""));
        assertThat(count(html, '<')).isEqualTo(count(empty, '<'));
        assertThat(count(html, '"')).isEqualTo(count(empty, '"'));
    }

    @Property(tries = 2_000)
    void noSecretOfALinkIsLeft(@ForAll("written") String before, @ForAll("written") String after) {
        String said = InertText.withoutAddresses(InertText.block(before + " https://shop.example/orders/authenticate?key=5ecret " + after, 4_000), Set.of());
        assertThat(said).doesNotContain("5ecret");
    }

    @Example
    void aTextMadeToKeepUsBusyDoesNot() {
        long begun = System.nanoTime();
        for (String piece : List.of("a.", "a.a/", "www.", "http://", "a@", "-.-", "a.bc:1", "\u0301", "[(")) {
            InertText.withoutAddresses(InertText.block(piece.repeat(20_000), 2_000), Set.of());
        }
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.of("<script>", "\">", "&lt;", "{{title}}", "{{{x}}}", "\r\nBcc: x@example.com", "\u202E", "\u2066x\u2069", "\uD800", "https://a.b/c?key=1", "www.a.b", "''", "\u0000", "\t", "   ", "\n\n\n\n")
                        .list().ofMaxSize(12).map(pieces -> String.join("", pieces)));
    }

    private static void assertInert(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n' && c != 0x200C && c != 0x200D).map(Character::getType)
                .filter(type -> type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE)).isEmpty();
    }

    private static Letter letter(String said) {
        return new Letter("s", "en", "t", "l", "", "", "", List.of(new Letter.Section("h", List.of(Letter.Line.of("label", said)))), "f");
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }
}

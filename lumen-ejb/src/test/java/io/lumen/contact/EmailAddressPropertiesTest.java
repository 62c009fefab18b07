package io.lumen.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class EmailAddressPropertiesTest {

    @Property
    void readingTwiceIsReadingOnce(@ForAll("nearlyAddresses") String typed) {
        EmailAddress.parse(typed).ifPresent(email -> assertThat(EmailAddress.parse(email.value())).contains(email));
    }

    @Property
    void aMaskNeverShowsTheNameOrTheDomain(@ForAll("words") String name, @ForAll("words") String domain) {
        EmailAddress email = EmailAddress.parse(name + "@" + domain + ".example").orElseThrow();
        assertThat(email.toString()).doesNotContain(name, domain, "example").hasSize(9);
    }

    @Property
    void noAddressIsLeftInAText(@ForAll("texts") String before, @ForAll("words") String name, @ForAll("atSigns") String at, @ForAll("texts") String after) {
        String text = before + " " + name + at + "mail.example " + after;
        assertThat(EmailAddress.maskAllIn(text)).doesNotContain(name + at, "mail.example");
    }

    @Property
    void maskingTwiceIsMaskingOnce(@ForAll("nearlyAddresses") String text) {
        String masked = EmailAddress.maskAllIn(text);
        assertThat(EmailAddress.maskAllIn(masked)).isEqualTo(masked);
    }

    @Property(tries = 20)
    void longHostileTextTakesNoTime(@ForAll("repeated") String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            EmailAddress.maskAllIn(text);
            EmailAddress.parse(text);
        });
    }

    @Example
    void allAddressesOfALongTextAreMasked() {
        String masked = EmailAddress.maskAllIn("dana@example.com ".repeat(3000));
        assertThat(masked).doesNotContain("dana").isEqualTo("d•••@e••• ".repeat(3000));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> atSigns() {
        return Arbitraries.of("@", "＠", "﹫");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("xy .,!?<>()\"'-_").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> nearlyAddresses() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
        return Combinators.combine(any, atSigns(), any, any).as((name, at, domain, rest) -> name + at + domain + rest);
    }

    @Provide
    Arbitrary<String> repeated() {
        return Arbitraries.of("a", "@", "a@", "@a", "a@b", "a.", ".", " @", "a@b ", "＠", "<a@", "é").map(piece -> piece.repeat(50_000 / piece.length()))
                .flatMap(text -> Arbitraries.of(text, text + "@", "@" + text, text + "@b", text + " "));
    }
}

package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnderstandingPropertiesTest {

    @Property(tries = 500)
    void any_text_has_a_reading(@ForAll String text, @ForAll Awaiting awaiting) {
        Understanding understanding = Shopper.answers(awaiting, text);

        assertThat(understanding.confidence()).isBetween(0.0, 1.0);
        assertThat(understanding.orderNumbers()).doesNotHaveDuplicates().allMatch(number -> number.chars().anyMatch(Character::isDigit));
        assertThat(understanding.alsoWanted()).doesNotContain(understanding.intent()).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void any_mix_of_telling_pieces_has_a_reading(@ForAll @From("mixtures") String text, @ForAll Awaiting awaiting) {
        assertThat(Shopper.answers(awaiting, text).intent()).isNotNull();
    }

    @Property(tries = 500)
    void an_announced_number_is_found_in_any_plain_text(
            @ForAll @From("plainWords") String before, @ForAll @From("announcements") String announcement,
            @ForAll @From("numbers") String number, @ForAll @From("plainWords") String after) {
        String text = before + ' ' + announcement + number + ". " + after;

        assertThat(Shopper.says(text).orderNumbers()).containsExactly(number);
    }

    @Property(tries = 500)
    void plain_text_holds_no_number_and_no_address(@ForAll @From("plainWords") String text) {
        assertThat(Shopper.says(text).orderNumbers()).isEmpty();
        assertThat(Shopper.says(text).email()).isEmpty();
    }

    @Property(tries = 500)
    void an_address_is_found_in_any_plain_text_as_typed(
            @ForAll @From("plainWords") String before, @ForAll @From("addresses") String address,
            @ForAll @From("plainWords") String after) {
        assertThat(Shopper.says(before + ' ' + address + ", " + after).email()).contains(address);
    }

    @Property(tries = 200)
    void the_same_text_always_reads_the_same(@ForAll @From("mixtures") String text) {
        assertThat(Shopper.says(text)).isEqualTo(Shopper.says(text));
    }

    @Provide
    Arbitrary<String> plainWords() {
        return Arbitraries.of("please", "help", "me", "the", "blue", "jacket", "arrived", "late", "and", "my", "sister", "waits",
                "for", "it", "yesterday", "thanks", "hello", "where", "is", "box", "gift", "we", "moved").list().ofMinSize(0).ofMaxSize(9)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    @Provide
    Arbitrary<String> announcements() {
        return Arbitraries.of("order ", "order #", "#", "order number ", "order no. ", "order number is ", "purchase ", "Order: ",
                "my order is ", "order nr ", "order id: ", "ORDER NUMBER #");
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> digits = Arbitraries.integers().between(1000, 9_999_999).map(String::valueOf);
        Arbitrary<String> prefixed = Combinators.combine(Arbitraries.of("EN", "SO-", "W", "AUR-"), digits).as(String::concat);
        Arbitrary<String> suffixed = Combinators.combine(digits, Arbitraries.of("-A", "-B", "-US")).as(String::concat);
        return Arbitraries.oneOf(digits, prefixed, suffixed);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local = Arbitraries.strings().withCharRange('a', 'z').withCharRange('0', '9').withCharRange('A', 'Z')
                .ofMinLength(1).ofMaxLength(30);
        return Combinators.combine(local, Arbitraries.of("example.com", "mail.example.net", "Example.ORG", "shop.example.co.uk"))
                .as((name, domain) -> name + '@' + domain);
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of("order", "#", "1042", " ", "@", ".", ",", "example.com", "jane", "-", "not", "want", "to", "cancel", "and",
                "1Z", "\uD83D", "\uDE00", "http://", "is", "$", "12/05/2026", "!", "\n", "AUR", "5", "days", "(", ")", "at", "dot", "where")
                .list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}

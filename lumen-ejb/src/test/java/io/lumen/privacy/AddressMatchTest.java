package io.lumen.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.contact.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressMatchTest {
    private final AddressMatch match = new AddressMatch(new EmailAddress("ann.lee@shop.example"));

    @ParameterizedTest
    @ValueSource(strings = {
        "ann.lee@shop.example", "{\"to\":\"ann.lee@shop.example\"}", "Write to ANN.Lee@Shop.Example.", "<ann.lee@shop.example>", "mailto:ann.lee@shop.example",
        "ann.lee＠shop.example", "a,ann.lee@shop.example;b"
    })
    void findsTheAddressHoweverItStands(String text) {
        assertThat(match.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "joann.lee@shop.example", "x+ann.lee@shop.example", "ann.lee@shop.example.com", "ann.lee@shop.examples", "ann.lee@shop-example", "a•••@s•••", ""
    })
    void takesNobodyElseForThem(String text) {
        assertThat(match.in(text)).isFalse();
    }

    /** What an owner types is a word to look for and never a pattern. */
    @ParameterizedTest
    @ValueSource(strings = {".*@.*", "a\\e@b.example", "(x@y.example", "%@_.example", "'or'1'='1@x.example"})
    void aHostileAddressFindsOnlyItself(String typed) {
        EmailAddress.parse(typed).map(AddressMatch::new).ifPresent(hostile -> {
            assertThat(hostile.in("ann.lee@shop.example")).isFalse();
            assertThat(hostile.in("to " + typed)).isTrue();
        });
    }
}

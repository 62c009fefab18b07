package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "it is dana.reyes@example.com, thanks",
        "it is dana.reyes @ example.com, thanks",
        "it is dana.reyes at example dot com, thanks",
        "it is dana.reyes (at) example (dot) com, thanks"
    })
    void anAddressIsReplacedHoweverItWasWritten(String text) {
        assertThat(Addresses.replaceIn(text, address -> "[" + address.length() + "]"))
                .startsWith("it is [").contains("thanks").doesNotContain("dana").doesNotContain("example");
    }

    @Test
    void aTextWithoutAddressStaysAsItIsToTheLetter() {
        String text = "it’s “order” 1042 — at the door, dot";
        assertThat(Addresses.replaceIn(text, address -> "x")).isSameAs(text);
    }
}

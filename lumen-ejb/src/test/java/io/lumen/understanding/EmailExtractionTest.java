package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailExtractionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jane@example.com                                | jane@example.com
            Jane.Doe+shop@Example.CO.UK                     | Jane.Doe+shop@Example.CO.UK
            my email is jane@example.com.                   | jane@example.com
            my email is jane@example.com, order 1042        | jane@example.com
            (jane@example.com)                              | jane@example.com
            <jane@example.com>;                             | jane@example.com
            "jane@example.com"                              | jane@example.com
            'jane@example.com'                              | jane@example.com
            mailto:jane@example.com                         | jane@example.com
            email=jane@example.com                          | jane@example.com
            it's...jane@example.com!!!                      | jane@example.com
            jane@example.com.Thanks                         | jane@example.com
            o'brien@example.com                             | o'brien@example.com
            jane_doe_99@mail.example.net                    | jane_doe_99@mail.example.net
            jane @ example.com                              | jane@example.com
            jane@ example.com                               | jane@example.com
            _jane_@example.com                              | _jane_@example.com
            1042@example.com                                | 1042@example.com
            jürgen@bücher.example                           | jürgen@bücher.example
            почта@пример.рф                                 | почта@пример.рф
            jane@example.com or jack@example.com            | jane@example.com
            not jane@example.com but jack@example.com       | jack@example.com
            jane (at) example dot com                       | jane@example.com
            jane[at]example[dot]com                         | jane@example.com
            jane.doe at example dot co dot uk               | jane.doe@example.co.uk
            """)
    void finds(String text, String email) {
        assertThat(Shopper.says(text).email()).contains(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "@", "@@@@", "jane@", "@example.com", "jane@example", "jane@.com", "follow @lumen", "follow us @lumen.example",
        "2 shirts @ $5 each", "I looked at example.com", "meet me at noon dot", "jane@example.1", "a@b", "jane.@example.com"
    })
    void finds_none(String text) {
        assertThat(Shopper.says(text).email()).isEmpty();
    }

    @Test
    void look_alike_letters_stay_as_they_are() {
        String cyrillicA = "j\u0430ne@example.com";

        assertThat(Shopper.says(cyrillicA).email()).contains(cyrillicA);
        assertThat(Shopper.says(cyrillicA).email()).isNotEqualTo(Shopper.says("jane@example.com").email());
    }

    @Test
    void full_width_letters_are_not_folded() {
        assertThat(Shopper.says("\uFF4Aane@example.com").email()).contains("\uFF4Aane@example.com");
    }

    @Test
    void invisible_characters_from_copying_are_dropped() {
        assertThat(Shopper.says("\u200Bjane@example.com\u202C").email()).contains("jane@example.com");
    }

    @Test
    void an_over_long_local_part_is_no_address() {
        assertThat(Shopper.says("x".repeat(65) + "@example.com").email()).isEmpty();
        assertThat(Shopper.says("x".repeat(64) + "@example.com").email()).isPresent();
    }
}

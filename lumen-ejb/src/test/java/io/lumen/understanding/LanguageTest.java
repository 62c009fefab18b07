package io.lumen.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a message names its language, and when the conversation should keep the one it has. */
class LanguageTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"bonjour, fr", "Salut !, fr", "hola, es", "¡Buenos días!, es", "ciao, it", "Buongiorno, it", "olá, pt", "Bom dia!, pt", "Guten Tag, de",
        "Moin, de", "goedemorgen, nl", "hoi, nl", "hello there, en", "merci beaucoup, fr", "gracias, es"})
    void aCourtesyNamesItsLanguage(String text, String language) {
        Understanding read = Shopper.says(text);
        assertThat(read.language()).isEqualTo(language);
        assertThat(read.languageSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "1042", "hallo", "dana@example.com", "", "order status"})
    void whatIsAtHomeInSeveralLanguagesNamesNone(String text) {
        assertThat(Shopper.says(text).languageSure()).isFalse();
    }
}

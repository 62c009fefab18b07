package io.lumen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lumen.contact.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLetterTest {
    private static final EmailAddress DANA = new EmailAddress("dana.reyes@example.com");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Your code for Aurora   | 10 minutes
            es | Tu código para Aurora  | 10 minutos
            fr | Votre code pour Aurora | 10 minutes
            de | Ihr Code für Aurora    | 10 Minuten
            pt | Seu código para Aurora | 10 minutos
            it | Il tuo codice per Aurora | 10 minuti
            nl | Je code voor Aurora    | 10 minuten
            """)
    void theCodeIsToldInTheShoppersLanguage(String language, String subject, String time) {
        Letter letter = CodeLetter.of(new CodeMail(Optional.of(DANA), "493817", "Aurora", Locale.of(language), 10));
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(Layout.text(letter)).contains("\n    493817\n", time);
        assertThat(Layout.html(letter)).contains(">493817</p>", "lang=\"" + language + "\"");
    }

    @Test
    void theSubjectHoldsNoCodeAndTheTextNoAddress() {
        Letter letter = CodeLetter.of(new CodeMail(Optional.of(DANA), "493817", "Aurora", Locale.ENGLISH, 1));
        assertThat(letter.subject()).doesNotContain("493817");
        assertThat(Layout.text(letter) + Layout.html(letter)).contains("1 minute.").doesNotContain("dana");
    }

    @Test
    void theNameOfAStoreIsText() {
        Letter letter = CodeLetter.of(new CodeMail(Optional.of(DANA), "493817", "A<b>\r\nBcc: x@y.z\u202E", Locale.ENGLISH, 10));
        assertThat(letter.subject()).isEqualTo("Your code for A<b> Bcc: x@y.z");
        assertThat(Layout.html(letter)).doesNotContain("<b>");
    }

    @Test
    void printingItShowsNothing() {
        assertThat(new CodeMail(Optional.of(DANA), "493817", "Aurora", Locale.ENGLISH, 10).toString()).isEqualTo("CodeMail[]");
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeMail(Optional.of(DANA), "493817", "Aurora", Locale.ENGLISH, 0));
    }
}

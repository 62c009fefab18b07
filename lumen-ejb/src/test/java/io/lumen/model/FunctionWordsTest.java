package io.lumen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer's language is told by its small words. */
class FunctionWordsTest {
    private static final Map<String, String> ANSWERS = new LinkedHashMap<>(Map.of(
            "en", "Your order has shipped and should be with you by then. The carrier has not scanned it yet.",
            "es", "Tu pedido ha salido y debería llegar para esa fecha. El transportista aún no lo ha escaneado.",
            "fr", "Votre commande est partie et devrait arriver pour cette date. Le transporteur ne l'a pas encore scannée.",
            "de", "Ihre Bestellung ist unterwegs und sollte bis dahin bei Ihnen sein. Der Paketdienst hat sie noch nicht gescannt.",
            "pt", "O seu pedido já saiu e deve chegar até essa data. A transportadora ainda não o leu.",
            "it", "Il tuo ordine è partito e dovrebbe arrivare per quella data. Il corriere non lo ha ancora letto.",
            "nl", "Je bestelling is onderweg en zou dan bij je moeten zijn. De bezorger heeft het pakket nog niet gescand."));

    @Test
    void eachLanguageIsItselfAndNoOther() {
        ANSWERS.forEach((language, text) -> ANSWERS.keySet().forEach(wanted ->
                assertThat(FunctionWords.mayBe(text, Locale.of(wanted))).as(text + " as " + wanted).isEqualTo(wanted.equals(language))));
    }

    @Test
    void aTextWithoutSmallWordsIsNotRefused() {
        assertThat(FunctionWords.mayBe("Danke!", Locale.GERMAN)).isTrue();
    }
}

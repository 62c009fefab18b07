package io.lumen.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | parcel 2                              | 2     | true
            en | Package #2?                           | 2     | true
            en | box no. 3                             | 3     | true
            en | the second package                    | 2     | true
            en | what about the 2nd parcel             | 2     | true
            en | and the other box?                    | other | true
            en | and the other one?                    | other | true
            en | where is the last parcel              | last  | true
            en | when does the second package arrive?  | 2     | false
            es | el segundo paquete                    | 2     | true
            es | ¿y la otra caja?                      | other | true
            es | paquete número 2                      | 2     | true
            es | cuándo llega el último paquete        | last  | false
            fr | le deuxième colis                     | 2     | true
            fr | et l'autre colis ?                    | other | true
            fr | colis n° 2                            | 2     | true
            fr | quand arrive le 2e colis              | 2     | false
            de | Paket 2                               | 2     | true
            de | und das andere Paket?                 | other | true
            de | das zweite Paket                      | 2     | true
            de | wann kommt die dritte Sendung         | 3     | false
            pt | o segundo pacote                      | 2     | true
            pt | e a outra caixa?                      | other | true
            pt | pacote 2                              | 2     | true
            it | il secondo pacco                      | 2     | true
            it | e l'altra scatola?                    | other | true
            it | pacco n. 2                            | 2     | true
            nl | het tweede pakket                     | 2     | true
            nl | en de andere doos?                    | other | true
            nl | pakket 2                              | 2     | true
            """)
    void theParcelIsHeard(String language, String text, String parcel, boolean alone) {
        ParcelNamed named = switch (parcel) {
            case "other" -> new ParcelNamed.Other(0);
            case "last" -> new ParcelNamed.Last();
            default -> new ParcelNamed.Numbered(Integer.parseInt(parcel));
        };
        assertThat(heard(language, text)).contains(new ParcelMention(named, alone));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | where is my parcel
            en | the first box came, where's the rest
            fr | j'ai le premier colis, où sont les autres
            en | I ordered 2 boxes
            en | parcel 1042
            en | has the second item shipped
            en | the other day I ordered something
            en | one package or several?
            en | hello
            es | dónde está mi paquete
            fr | où est mon colis
            de | die zwei Pakete sind nicht da
            pt | cadê meu pacote
            it | dov'è il mio pacco
            nl | waar is mijn pakket
            """)
    void wordsThatNameNoParcelNameNone(String language, String text) {
        assertThat(heard(language, text)).isEmpty();
    }

    private static Optional<ParcelMention> heard(String language, String text) {
        return PlainWords.in(text, Replies.in(Locale.of(language)).words()).parcel();
    }

    @Test
    void theParcelIsFoundAmongThoseThereAre() {
        assertThat(new ParcelNamed.Numbered(2).among(3)).isEqualTo(OptionalInt.of(2));
        assertThat(new ParcelNamed.Numbered(4).among(3)).isEmpty();
        assertThat(new ParcelNamed.Last().among(3)).isEqualTo(OptionalInt.of(3));
        assertThat(new ParcelNamed.Last().among(0)).isEmpty();
        assertThat(new ParcelNamed.Other(0).among(2)).isEqualTo(OptionalInt.of(2));
        assertThat(new ParcelNamed.Other(1).among(2)).isEqualTo(OptionalInt.of(2));
        assertThat(new ParcelNamed.Other(2).among(2)).isEqualTo(OptionalInt.of(1));
        assertThat(new ParcelNamed.Other(2).among(3)).isEmpty();
        assertThat(new ParcelNamed.Other(0).among(1)).isEmpty();
    }
}

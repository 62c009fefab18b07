package io.lumen.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierPhrasesTest {
    private static final CarrierPhrases PHRASES = new CarrierPhrases();
    private static final List<Known> KNOWN = known();

    private record Known(String carrier, String phrase, ShipmentStatus status) {}

    private static List<Known> known() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CarrierPhrases.class.getResourceAsStream("phrases.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(CarrierPhrases::columns).map(CarrierPhrasesTest::known).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Known known(List<String> row) {
        String code = row.get(2).equals("delivery_attempted") ? "attempted" : row.get(2);
        return new Known(row.get(0), row.get(1), ShipmentStatus.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> carrierOf(Known row) {
        return row.carrier().equals("ANY") ? Optional.empty() : Optional.of(row.carrier());
    }

    @Test
    void everyPhraseOfTheListMeansWhatTheListSays() {
        assertThat(KNOWN).hasSize(410).allSatisfy(row -> assertThat(PHRASES.read(carrierOf(row), row.phrase())).as(row.toString()).isEqualTo(row.status()));
    }

    @Test
    void caseSpacesStopsAndPlacesMakeNoDifference() {
        assertThat(KNOWN).allSatisfy(row -> {
            String shouted = "  " + row.phrase().toUpperCase(Locale.ROOT).replace(" ", "  ") + ". ";
            assertThat(PHRASES.read(carrierOf(row), shouted)).as(shouted).isEqualTo(row.status());
        });
        assertThat(PHRASES.read(Optional.of("FedEx"), "Departed FedEx location in MEMPHIS, TN")).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(PHRASES.read(Optional.of("fed ex"), "Shipment exception at NEWARK, NJ")).isEqualTo(ShipmentStatus.EXCEPTION);
    }

    /** How well the rules alone read what they were partly written from: a floor, and no false good news at all. */
    @Test
    void theRulesAloneReadMostAndNeverCallDeliveredWhatIsNot() {
        List<String> missed = new ArrayList<>();
        for (Known row : KNOWN) {
            ShipmentStatus read = PHRASES.byWords(row.phrase());
            if (read != row.status()) {
                missed.add(row + " read as " + read);
            }
            assertThat(read == ShipmentStatus.DELIVERED && row.status() != ShipmentStatus.DELIVERED).as(row.toString()).isFalse();
        }
        assertThat(missed).as(String.join("\n", missed)).hasSizeLessThan(KNOWN.size() / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Not delivered                                      | EXCEPTION
            Item could not be delivered                        | EXCEPTION
            To be delivered tomorrow                           | UNKNOWN
            Your parcel will be delivered by 6 pm              | UNKNOWN
            Delivered to original sender                       | RETURNED
            Delivered to a UPS Access Point near you           | READY_FOR_PICKUP
            Parcel is being held in customs                    | ON_HOLD
            Parcel is in customs                               | CUSTOMS
            The parcel was left with your neighbour            | DELIVERED
            Package is reported lost                           | LOST
            Die Sendung wurde zugestellt                       | DELIVERED
            Die Sendung konnte nicht zugestellt werden         | UNKNOWN
            La livraison a été refusée par le destinataire     | REFUSED
            El paquete está en reparto                         | OUT_FOR_DELIVERY
            Il pacco è in consegna                             | OUT_FOR_DELIVERY
            Je pakket is onderweg                              | IN_TRANSIT
            O seu pedido saiu para entrega                     | OUT_FOR_DELIVERY
            Colis livré                                        | DELIVERED
            Non livré                                          | EXCEPTION
            Zork has eaten the parcel                          | UNKNOWN
            """)
    void whatIsNotInTheListIsReadByItsWords(String phrase, ShipmentStatus status) {
        ShipmentStatus read = PHRASES.read(Optional.empty(), phrase);
        assertThat(read).isIn(status, status == ShipmentStatus.UNKNOWN ? ShipmentStatus.EXCEPTION : status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u0000", "{0}", "<script>alert(1)</script>", "Ignore all previous instructions", "🎉🎉🎉", "1234567890"})
    void noiseMeansNothing(String phrase) {
        assertThat(PHRASES.read(Optional.of("UPS"), phrase)).isEqualTo(ShipmentStatus.UNKNOWN);
    }

    /** One carrier's terse word is no proof for another. */
    @Test
    void aWordOfOneCarrierIsNotGoodNewsForAllOfThem() {
        assertThat(PHRASES.read(Optional.of("Purolator"), "Delivery")).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(PHRASES.read(Optional.of("UPS"), "Delivery")).isEqualTo(ShipmentStatus.UNKNOWN);
        assertThat(PHRASES.read(Optional.empty(), "Signature image recorded for Online viewing")).isNotEqualTo(ShipmentStatus.DELIVERED);
    }

    @Property
    void anythingIsReadWithoutFailing(@ForAll String carrier, @ForAll String phrase) {
        assertThat(PHRASES.read(Optional.of(carrier), phrase)).isNotNull();
    }

    /** A denial in front of any good news takes it back. */
    @Property
    void deniedGoodNewsIsNoGoodNews(@ForAll("denials") String denial, @ForAll("goodNews") String news) {
        assertThat(PHRASES.read(Optional.empty(), denial + " " + news)).isNotEqualTo(ShipmentStatus.DELIVERED);
    }

    @Provide
    Arbitrary<String> denials() {
        return Arbitraries.of("not", "Was not", "could not be", "has never been", "wasn't", "unable: not", "nicht", "kein Paket", "non", "ne pas", "niet", "não", "sin");
    }

    @Provide
    Arbitrary<String> goodNews() {
        Arbitrary<String> where = Arbitraries.of("", " to the door", " in the mailbox", " - signed for by A. N. Other", " today");
        return Combinators.combine(Arbitraries.of("delivered", "zugestellt", "livré", "entregado", "consegnato", "entregue", "bezorgd"), where).as(String::concat);
    }
}

package io.lumen.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumbersTest {
    private static final TrackingNumbers NUMBERS = new TrackingNumbers();
    private static final List<Published> PUBLISHED = published();

    /** A number that the collection of formats gives as an example, and whether it is a good one. */
    record Published(String courier, NumberFormat format, String number, boolean valid) {
        @Override
        public String toString() {
            return courier + " " + number;
        }
    }

    static List<Published> published() {
        List<Published> numbers = new ArrayList<>();
        Path folder = Path.of("src", "main", "resources", "io", "lumen", "tracking", "couriers");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                JsonNode courier = new ObjectMapper().readTree(file.toFile());
                for (JsonNode format : courier.path("tracking_numbers")) {
                    String code = courier.path("courier_code").asText();
                    NumberFormat read = NumberFormat.read(code, code, format);
                    format.path("test_numbers").path("valid").forEach(number -> numbers.add(new Published(code, read, number.asText(), true)));
                    format.path("test_numbers").path("invalid").forEach(number -> numbers.add(new Published(code, read, number.asText(), false)));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return numbers;
    }

    static List<Published> checked() {
        return PUBLISHED.stream().filter(Published::valid).filter(number -> List.of("ups", "canada_post", "s10").contains(number.courier())).toList();
    }

    @Test
    void everyPublishedNumberIsRecognisedAndEveryWrongOneIsNot() {
        assertThat(PUBLISHED.stream().filter(Published::valid)).hasSize(192).allSatisfy(number -> assertThat(number.format().match(number.number())).as(number.toString()).isPresent());
        assertThat(PUBLISHED.stream().filter(number -> !number.valid())).hasSize(88).allSatisfy(number -> assertThat(number.format().match(number.number())).as(number.toString()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1Z5R89390357567127, UPS", "1z 5r8 939 035 756 712 7, UPS", "RB123456785GB, Royal Mail Group plc", "0073938000549297, Canada Post", "YT2003521266065328, YunExpress"})
    void theCarrierIsNamedByTheFormOfTheNumber(String number, String carrier) {
        assertThat(NUMBERS.carrierOf(number)).contains(carrier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Z5R89390357567128", "RB123456786GB", "NLK-4471-2098", "", "1", "12345678901234", "hello world", "1Z5R89390357567127 and more"})
    void whatIsNobodysNumberNamesNobody(String number) {
        assertThat(NUMBERS.carrierOf(number)).isEmpty();
    }

    /** A number whose form fits two carriers names neither. */
    @Test
    void aNumberThatMayBeOfSeveralNamesNobody() {
        List<Published> shared = PUBLISHED.stream()
                .filter(Published::valid)
                .filter(number -> NUMBERS.matches(number.number()).stream().map(NumberFormat.Match::courier).distinct().count() > 1)
                .toList();
        assertThat(shared).isNotEmpty().allSatisfy(number -> assertThat(NUMBERS.carrierOf(number.number())).as(number.toString()).isEmpty());
    }

    @Test
    void aLinkIsMadeForACarrierAndANumberOfTheirsOnly() {
        assertThat(NUMBERS.link("UPS", "1Z5R89390357567127")).map(Object::toString)
                .contains("https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=1Z5R89390357567127");
        assertThat(NUMBERS.link("Canada Post", "0073 9380 0054 9297")).map(Object::toString).hasValueSatisfying(link -> assertThat(link).endsWith("=0073938000549297"));
        assertThat(NUMBERS.link("UPS", "0073938000549297")).isEmpty();
        assertThat(NUMBERS.link("Nordlicht Kurier", "1Z5R89390357567127")).isEmpty();
        assertThat(NUMBERS.link("UPS", "1Z5R89390357567127&x=<script>")).isEmpty();
        assertThat(NUMBERS.link("DHL", "3318810025")).as("the known page is not encrypted").isEmpty();
    }

    /** Numbers with a check digit: any digit before it changed, and the number is nobody's of that kind any more. */
    @ParameterizedTest
    @MethodSource("checked")
    void aMistypedDigitIsNoticed(Published number) {
        if (NUMBERS.carrierOf(number.number()).isEmpty()) {
            return;
        }
        String compact = number.number().replaceAll("\\s", "");
        Optional<String> carrier = NUMBERS.carrierOf(compact);
        int last = compact.length() - 1;
        while (!Character.isDigit(compact.charAt(last))) {
            last--;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            String changed = compact.substring(0, last) + digit + compact.substring(last + 1);
            if (!changed.equals(compact)) {
                assertThat(NUMBERS.carrierOf(changed)).as(changed).isNotEqualTo(carrier);
            }
        }
    }

    @Property
    void ofTheTenLastDigitsExactlyOneFits(@ForAll("serials") String serial) {
        for (CheckDigit method : List.of(new CheckDigit.Mod10(1, 2, false), new CheckDigit.Mod10(3, 1, true), new CheckDigit.Luhn(), new CheckDigit.S10())) {
            assertThat("0123456789".chars().filter(digit -> method.fits(serial, String.valueOf((char) digit))).count()).as(method.toString()).isEqualTo(1);
        }
    }

    @Property
    void exactlyOneOfTheSignsFits(@ForAll("serials") String serial) {
        assertThat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars()
                        .filter(sign -> new CheckDigit.Mod37And36().fits(serial, String.valueOf((char) sign))).count())
                .isEqualTo(1);
    }

    /** Luhn and the postal standard notice every single wrong digit; that is what they are for. */
    @Property
    void oneWrongDigitIsNoticed(@ForAll("serials") String serial, @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        char changed = (char) ('0' + (serial.charAt(place) - '0' + by) % 10);
        String wrong = serial.substring(0, place) + changed + serial.substring(place + 1);
        String check = checkOf(new CheckDigit.Luhn(), serial);
        assertThat(new CheckDigit.Luhn().fits(wrong, check)).isFalse();
    }

    private static String checkOf(CheckDigit method, String serial) {
        return "0123456789".chars().mapToObj(digit -> String.valueOf((char) digit)).filter(digit -> method.fits(serial, digit)).findFirst().orElseThrow();
    }

    @Property
    void anyTextIsLookedAtWithoutFailing(@ForAll String text) {
        assertThat(NUMBERS.carrierOf(text)).isNotNull();
        assertThat(NUMBERS.link("UPS", text)).isNotNull();
    }

    @Provide
    Arbitrary<String> serials() {
        return Arbitraries.strings().numeric().ofLength(8);
    }
}

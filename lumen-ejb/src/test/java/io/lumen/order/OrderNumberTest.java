package io.lumen.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

    @ParameterizedTest
    @CsvSource({"1042, 1042", "#1042, 1042", "' # 10 42 ', 1042", "en1044-b, EN1044-B", "１０４２, 1042", "＃１０４２, 1042", "2024/17.3_x, 2024/17.3_X",
        "AUR-0007, AUR-0007"})
    void isReadInOneForm(String typed, String value) {
        assertThat(OrderNumber.parse(typed)).hasValueSatisfying(number -> assertThat(number).hasToString(value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "#", " ", "-1042", "10*42", "1042\" OR name:*", "1042'", "10\\42", "name:1042", "١٠٤٢", "ΑΒ12", "Е1042", "10\u200b42", "10\u000042"})
    void whatCannotBeANumberIsNone(String typed) {
        assertThat(OrderNumber.parse(typed)).isEmpty();
    }

    @Test
    void lengthIsLimited() {
        assertThat(OrderNumber.parse("1".repeat(40))).isPresent();
        assertThat(OrderNumber.parse("1".repeat(41))).isEmpty();
        assertThat(OrderNumber.parse(" ".repeat(1_000_000) + "1")).isEmpty();
    }

    @Test
    void onlyANormalisedValueMakesANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber("#1042"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber("en1044"));
    }

    @Test
    void theStoresOwnSpellingIsTriedFirst() {
        assertThat(new OrderNumber("1042").possibleNames("#", "")).startsWith("#1042").contains("1042");
        assertThat(new OrderNumber("1044").possibleNames("EN", "-B")).startsWith("EN1044-B").contains("1044-B", "EN1044", "1044", "#1044");
        assertThat(new OrderNumber("EN1044-B").possibleNames("EN", "-B")).startsWith("EN1044-B").doesNotContain("ENEN1044-B-B");
    }

    @ParameterizedTest
    @CsvSource({"1042, '#1042', true", "1042, '#1042 ', true", "1042, '#10421', false", "1042, '#104', false", "1042, '#1042-B', false",
        "1042, '', false", "1042, '#', false", "A1, '#a1', true"})
    void onlyTheWholeNameIsTheOrderMeant(String asked, String orderName, boolean meant) {
        assertThat(new OrderNumber(asked).names(orderName, "#", "")).isEqualTo(meant);
    }

    @Test
    void aNumberThatIsAllPrefixKeepsIt() {
        assertThat(new OrderNumber("EN").names("EN", "EN", "")).isTrue();
        assertThat(new OrderNumber("EN").names("", "EN", "")).isFalse();
    }

    @Property
    void readingTwiceIsReadingOnce(@ForAll @StringLength(max = 90) String typed) {
        OrderNumber.parse(typed).ifPresent(number -> assertThat(OrderNumber.parse(number.value())).contains(number));
    }

    @Property
    void aNumberNamesTheOrderOfEachOfItsPossibleNames(@ForAll("numbers") OrderNumber number) {
        assertThat(number.possibleNames("EN", "-B")).allMatch(name -> number.names(name, "EN", "-B"));
    }

    @Provide
    Arbitrary<OrderNumber> numbers() {
        return Arbitraries.strings().withChars("EN-B0123456789").ofMinLength(1).ofMaxLength(12)
                .map(OrderNumber::parse).filter(Optional::isPresent).map(Optional::get);
    }
}

package io.lumen.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({"dana@example.com, dana@example.com", "' Dana@EXAMPLE.Com\t', dana@example.com", "ｄａｎａ＠example.com, dana@example.com",
        "dana.reyes+tag@example.co.uk, dana.reyes+tag@example.co.uk", "o'neil@example.com, o'neil@example.com", "用户@例子.example, 用户@例子.example"})
    void isReadInOneForm(String typed, String value) {
        assertThat(EmailAddress.parse(typed)).hasValueSatisfying(email -> assertThat(email.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "@", "dana", "dana@", "@example.com", "dana@example.com, li@example.com", "dana reyes@example.com",
        "<dana@example.com>", "mailto:dana@example.com", "dana@@example.com", "dana@example@com", "dana@example.com\u0000", "\"dana\"@example.com"})
    void whatIsNotOneAddressIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthIsLimitedAsByTheStandard() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(252))).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(253))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dаna@example.com", "danareyes@example.com", "dana.reyes+x@example.com", "dana.reyes@example.co"})
    void nothingElseIsFolded(String other) {
        assertThat(EmailAddress.parse(other)).isNotEqualTo(EmailAddress.parse("dana.reyes@example.com"));
    }

    @Test
    void onlyANormalisedValueMakesAnAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Dana@example.com")).withMessageNotContainingAny("Dana");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("dana"));
    }

    /** Some characters change once more when they are normalised a second time; none may break the reading. */
    @Test
    void everyCharacterThereIsCanBeTyped() {
        assigned().forEach(character -> {
            Optional<EmailAddress> read = EmailAddress.parse("a" + Character.toString(character) + "b@example.com");
            assertThat(read.map(EmailAddress::value).flatMap(EmailAddress::parse)).isEqualTo(read);
        });
    }

    @Test
    void everyCharacterThatReadsAsAnAtSignIsMaskedAsOne() {
        List<String> atSigns = assigned().mapToObj(Character::toString).filter(sign -> Normalizer.normalize(sign, Normalizer.Form.NFKC).equals("@")).toList();
        assertThat(atSigns).contains("@", "＠", "﹫").allSatisfy(
                sign -> assertThat(EmailAddress.maskAllIn("dana" + sign + "example.com")).isEqualTo("d•••@e•••"));
    }

    private static IntStream assigned() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isDefined).filter(character -> Character.getType(character) != Character.PRIVATE_USE);
    }

    @Test
    void printingItShowsAMask() {
        assertThat(EmailAddress.parse("dana.reyes@example.com").orElseThrow()).hasToString("d•••@e•••");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "it is dana@example.com, thanks | it is d•••@e•••, thanks",
        "dana@example.com and li@example.org | d•••@e••• and l•••@e•••",
        "<dana@example.com> | <d•••@e•••>",
        "mailto:dana@example.com | mailto:d•••@e•••",
        "ｄａｎａ＠example.com | ｄ•••@e•••",
        "dana﹫example.com | d•••@e•••",
        "meet me @ noon | meet me @ noon",
        "no address | no address",
        "$1@example.com | $•••@e•••"})
    void addressesInATextAreMasked(String text, String masked) {
        assertThat(EmailAddress.maskAllIn(text)).isEqualTo(masked);
    }
}

package io.lumen.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** The last six of the eight digits in RFC 6238, appendix B, for its secret "12345678901234567890". */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void theCodesOfTheStandard(long second, String code) {
        assertThat(new OneTimeCodes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").at(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeLastsThirtySeconds() {
        assertThat(OneTimeCodes.secondsLeft(Instant.ofEpochSecond(60))).isEqualTo(30);
        assertThat(OneTimeCodes.secondsLeft(Instant.ofEpochSecond(89))).isEqualTo(1);
    }

    @Test
    void theSecretsOfTheDemoPeopleCanBeRead() {
        assertThat(DemoPeople.ALL).filteredOn(person -> person.codeSecret() != null).hasSize(2)
            .allSatisfy(person -> assertThat(new OneTimeCodes(person.codeSecret()).at(Instant.EPOCH)).matches("\\d{6}"));
        assertThatThrownBy(() -> new OneTimeCodes("NOT-BASE32")).hasMessageContaining("'-'");
    }
}

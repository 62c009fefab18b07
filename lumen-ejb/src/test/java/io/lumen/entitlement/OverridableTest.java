package io.lumen.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridableTest {
    @ParameterizedTest
    @CsvSource({
        "PLAN,scale,true", "PLAN,SCALE,false", "PLAN,gold,false", "ESCALATION_EMAIL,on,true", "ESCALATION_EMAIL,off,true", "ESCALATION_EMAIL,true,false",
        "VERIFICATION_PER_TENANT,1,true", "VERIFICATION_PER_TENANT,100000,true", "VERIFICATION_PER_TENANT,100001,false", "VERIFICATION_PER_TENANT,0,false",
        "VERIFICATION_PER_TENANT,-5,false", "VERIFICATION_PER_TENANT,1e3,false", "VERIFICATION_PER_TENANT,99999999999,false", "MODEL_TOKENS_A_DAY,100000000,true"})
    void takesWhatItCanBeAndNothingElse(Overridable about, String value, boolean taken) {
        assertThat(about.takes(value)).isEqualTo(taken);
    }

    /** A feature that is added without a word here would have no agreement, and nobody would notice. */
    @Test
    void everyFeatureCanBeAgreedOn() {
        assertThat(Arrays.stream(Feature.values())).allMatch(feature -> Overridable.of(feature).isPresent());
    }

    @Test
    void namesAreKnownAgain() {
        assertThat(Arrays.stream(Overridable.values())).allMatch(about -> Overridable.ofWireName(about.wireName()).orElseThrow() == about);
        assertThat(Overridable.ofWireName("feature.unheard_of")).isEmpty();
    }
}

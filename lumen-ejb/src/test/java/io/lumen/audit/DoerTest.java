package io.lumen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoerTest {
    private static final UUID ADA = new UUID(0, 1);

    private static Doer.Known known(Optional<UUID> visit) {
        Doer doer = new Doer();
        doer.is(ADA, "Ada Okafor", visit);
        return doer.known().orElseThrow();
    }

    @Test
    void onlyARecordThatNamesThePersonSpeaksOfThem() {
        assertThat(known(Optional.empty()).isMeantBy(ADA.toString())).isTrue();
        assertThat(known(Optional.empty()).isMeantBy("admin:" + ADA)).isTrue();
        assertThat(known(Optional.empty()).isMeantBy("system")).isFalse();
        assertThat(known(Optional.empty()).isMeantBy("shopper")).isFalse();
        assertThat(known(Optional.empty()).isMeantBy(new UUID(0, 2).toString())).isFalse();
    }

    @Test
    void whoeverIsOnAVisitIsOneOfOurOwnWhateverTheFeatureWroteDown() {
        assertThat(known(Optional.of(new UUID(0, 9))).actor(ADA.toString())).isEqualTo("admin:" + ADA);
        assertThat(known(Optional.empty()).actor(ADA.toString())).isEqualTo(ADA.toString());
    }

    @Test
    void nobodyAtTheDoorIsNobody() {
        assertThat(new Doer().known()).isEmpty();
    }
}

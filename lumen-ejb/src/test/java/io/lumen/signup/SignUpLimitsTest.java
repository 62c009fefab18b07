package io.lumen.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.limit.BucketsInMemory;
import io.lumen.runtime.Settings;
import io.lumen.runtime.WrittenConfig;
import io.lumen.secret.SampleKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has opened too many shops. */
class SignUpLimitsTest {
    private final SignUpLimits limits = new SignUpLimits();

    @BeforeEach
    void connect() {
        limits.buckets = new BucketsInMemory(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        limits.hash = SampleKeys.hash();
        limits.settings = new Settings(new WrittenConfig(Map.of("lumen.limits.sign-up.per-address", "3", "lumen.limits.sign-up.per-person", "2")));
    }

    @Test
    void oneAddressOpensSoManyADayWhoeverAsks() {
        assertThat(IntStream.range(0, 5).mapToObj(person -> limits.take(new UUID(0, person), "203.0.113.9"))).containsExactly(true, true, true, false, false);
        assertThat(limits.take(new UUID(0, 9), "203.0.113.10")).isTrue();
    }

    @Test
    void onePersonTriesSoOftenADayWhereverTheyAre() {
        UUID person = new UUID(0, 1);
        assertThat(IntStream.range(0, 4).mapToObj(place -> limits.take(person, "203.0.113." + place))).containsExactly(true, true, false, false);
    }

    @Test
    void addressesOfOneNetworkCountAsOne() {
        assertThat(IntStream.range(0, 4).mapToObj(host -> limits.take(new UUID(0, host), "2001:db8::" + host))).containsExactly(true, true, true, false);
    }
}

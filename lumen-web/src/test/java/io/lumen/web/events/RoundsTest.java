package io.lumen.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TenantId ONE = new TenantId(1);
    private static final TenantId TWO = new TenantId(2);
    private static final TenantId THREE = new TenantId(3);

    private final Rounds rounds = new Rounds(2);

    @Test
    void withoutAStreamNobodyIsLookedAt() {
        assertThat(rounds.next(Set.of(), NOON)).isEmpty();
    }

    @Test
    void aTenantIsLookedAtEveryTwoSecondsAndNotSooner() {
        assertThat(rounds.next(Set.of(ONE), NOON)).containsExactly(ONE);
        assertThat(rounds.next(Set.of(ONE), NOON.plus(Rounds.BETWEEN).minusMillis(1))).isEmpty();
        assertThat(rounds.next(Set.of(ONE), NOON.plus(Rounds.BETWEEN))).containsExactly(ONE);
    }

    @Test
    void noMoreThanARoundHoldsAndThoseFirstThatWaitLongest() {
        Set<TenantId> all = Set.of(ONE, TWO, THREE);
        assertThat(rounds.next(Set.of(ONE, TWO), NOON)).hasSize(2);
        assertThat(rounds.next(all, NOON.plusMillis(500))).containsExactly(THREE);
        assertThat(rounds.next(all, NOON.plus(Duration.ofSeconds(5)))).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(rounds.next(all, NOON.plus(Duration.ofSeconds(5)))).containsExactly(THREE);
    }

    @Test
    void oneWhoComesBackIsNotLookedAtMoreOften() {
        rounds.next(Set.of(ONE), NOON);
        assertThat(rounds.next(Set.of(ONE, TWO), NOON.plusMillis(250))).containsExactly(TWO);
    }
}

package io.lumen.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.tenant.TenantId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and when the next come; the renewal itself is tried in {@code RenewalIT}. */
class RenewalRoundTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Ending ending = new Ending();
    private final Renewals renewals = new Renewals();
    private final RenewalRound round = new RenewalRound();

    /** Connections in the order of the view, and until when their end was asked for. */
    private static final class Ending extends EndingConnections {
        private List<StoreRef> all = List.of();
        private Instant asked;

        @Override
        List<StoreRef> next(StoreRef behind, Instant end, Instant now, int most) {
            asked = end;
            return all.stream().filter(ref -> ref.tenant().value() > behind.tenant().value() || behind.store().equals(new UUID(0, 0))).limit(most).toList();
        }
    }

    private static final class Renewals extends ConnectionRenewal {
        private final List<Long> done = new ArrayList<>();

        @Override
        void renew(StoreRef ref) {
            done.add(ref.tenant().value());
            if (ref.tenant().value() == 2) {
                throw new IllegalStateException("on purpose");
            }
        }
    }

    /** An app that the platform knows, or does not. */
    private record Platform(boolean isOffered) implements StoreAuthorization {
        @Override
        public URI consentPage(ShopHandle shop, String state, URI answer) {
            throw new AssertionError("a round asks nobody itself");
        }

        @Override
        public Optional<Consent> consent(String query) {
            throw new AssertionError("a round asks nobody itself");
        }

        @Override
        public StoreAnswer<StoreGrant> redeem(Consent consent) {
            throw new AssertionError("a round asks nobody itself");
        }

        @Override
        public StoreAnswer<StoreGrant> renew(ShopHandle shop, String refreshToken) {
            throw new AssertionError("a round asks nobody itself");
        }

        @Override
        public StoreAnswer<ShopFacts> look(ShopHandle shop, String accessToken) {
            throw new AssertionError("a round asks nobody itself");
        }
    }

    @BeforeEach
    void set() {
        round.platform = new Platform(true);
        round.ending = ending;
        round.renewal = renewals;
        round.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private void due(long tenants) {
        ending.all = LongStream.rangeClosed(1, tenants).mapToObj(tenant -> new StoreRef(new TenantId(tenant), UUID.randomUUID())).toList();
    }

    @Test
    void thoseThatEndWithinThirtyDaysAreLookedFor() {
        round.step(round.first().behind());
        assertThat(ending.asked).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void aFewAreRenewedAtATimeAndTheRestBehindAPauseUntilNoneIsLeft() {
        due(7);
        RenewalRound.Next second = round.step(round.first().behind());
        assertThat(renewals.done).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(second.when()).isEqualTo(NOW.plusSeconds(5));

        RenewalRound.Next third = round.step(second.behind());
        assertThat(renewals.done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);

        assertThat(round.step(third.behind())).as("the next day from the beginning").isEqualTo(round.first());
        assertThat(round.first().when()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(renewals.done).hasSize(7);
    }

    @Test
    void whereThePlatformDoesNotKnowUsNothingIsAsked() {
        due(3);
        round.platform = new Platform(false);
        assertThat(round.step(round.first().behind())).isEqualTo(round.first());
        assertThat(renewals.done).isEmpty();
    }
}

package io.lumen.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.store.StoreTokens.Standing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who renews a token, and who waits; the database's part is tried in {@code ConnectionIT}. */
class StoreLineTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final StoreAccess OLD = SampleStores.AURORA.by("old", Optional.of(NOW.plus(Duration.ofMinutes(1))));
    private static final StoreAccess DEAD = SampleStores.AURORA.by("dead", Optional.of(NOW.minusSeconds(1)));
    private static final StoreAccess FRESH = SampleStores.AURORA.by("fresh", Optional.of(NOW.plus(Duration.ofHours(1))));
    private static final Standing.ToRenew RIGHT = new Standing.ToRenew("refresh", NOW.plus(StoreTokens.LEASE));

    private final Tokens tokens = new Tokens();
    private final Platform platform = new Platform();
    private final StoreLine line = new StoreLine();

    /** The rows, as a test says they stand, one look after the other; the last look from then on. */
    private static final class Tokens extends StoreTokens {
        private final Deque<Standing> looks = new ArrayDeque<>();
        private final List<String> done = new ArrayList<>();

        /** Whoever looks from now on finds the new token. */
        synchronized void isRenewed() {
            looks.clear();
            looks.add(new Standing.Good(FRESH));
        }

        @Override
        synchronized Standing standing(StoreAccess known, boolean refused) {
            return looks.size() > 1 ? looks.poll() : looks.peek();
        }

        @Override
        synchronized Optional<StoreAccess> renewed(StoreAccess known, Standing.ToRenew right, StoreGrant grant) {
            done.add("stored " + grant.accessToken());
            return Optional.of(known.by(grant.accessToken(), grant.renewal().map(StoreGrant.Renewal::expiresAt)));
        }

        @Override
        synchronized void notRenewed(StoreAccess known, Standing.ToRenew right) {
            done.add("given back");
        }
    }

    private static final class Platform implements StoreAuthorization {
        private final AtomicInteger renewals = new AtomicInteger();
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch mayAnswer = new CountDownLatch(1);
        private StoreAnswer<StoreGrant> answer =
                new StoreAnswer.Had<>(new StoreGrant("fresh", Optional.of(new StoreGrant.Renewal(NOW.plus(Duration.ofHours(1)), "next", Optional.empty()))));

        @Override
        public StoreAnswer<StoreGrant> renew(ShopHandle shop, String refreshToken) {
            renewals.incrementAndGet();
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return answer;
        }

        @Override
        public boolean isOffered() {
            return true;
        }

        @Override
        public URI consentPage(ShopHandle shop, String state, URI back) {
            throw new AssertionError("a line to a shop asks for renewals alone");
        }

        @Override
        public Optional<Consent> consent(String query) {
            throw new AssertionError("a line to a shop asks for renewals alone");
        }

        @Override
        public StoreAnswer<StoreGrant> redeem(Consent consent) {
            throw new AssertionError("a line to a shop asks for renewals alone");
        }

        @Override
        public StoreAnswer<ShopFacts> look(ShopHandle shop, String accessToken) {
            throw new AssertionError("a line to a shop asks for renewals alone");
        }
    }

    @BeforeEach
    void connect() {
        line.tokens = tokens;
        line.platform = platform;
        line.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void aTokenThatLastsIsUsedWithoutAnybodyBeingAsked() {
        assertThat(line.usable(FRESH)).isEqualTo(new StoreAnswer.Had<>(FRESH));
        assertThat(line.usable(SampleStores.AURORA)).isEqualTo(new StoreAnswer.Had<>(SampleStores.AURORA));
    }

    @Test
    void aTokenAboutToEndIsRenewedAndStoredBeforeItIsUsed() {
        platform.mayAnswer.countDown();
        tokens.looks.add(RIGHT);
        assertThat(line.usable(OLD)).isEqualTo(new StoreAnswer.Had<>(FRESH));
        assertThat(tokens.done).containsExactly("stored fresh");
    }

    @Test
    void oneOfManyWhoAskAtOnceRenewsForAll() throws Exception {
        tokens.looks.add(RIGHT);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<StoreAnswer<StoreAccess>> first = many.submit(() -> line.usable(OLD));
            platform.asked.await();
            List<Future<StoreAnswer<StoreAccess>>> rest = IntStream.range(0, 50).mapToObj(each -> many.submit(() -> line.usable(OLD))).toList();
            tokens.isRenewed();
            platform.mayAnswer.countDown();
            assertThat(first.get()).isEqualTo(new StoreAnswer.Had<>(FRESH));
            for (Future<StoreAnswer<StoreAccess>> each : rest) {
                assertThat(each.get()).isEqualTo(new StoreAnswer.Had<>(FRESH));
            }
        }
        assertThat(platform.renewals).hasValue(1);
        assertThat(tokens.done).containsExactly("stored fresh");
    }

    @Test
    void whileAnotherNodeRenewsTheOldTokenIsUsedAsLongAsItLives() {
        tokens.looks.add(new Standing.BeingRenewed(OLD));
        assertThat(line.usable(OLD)).isEqualTo(new StoreAnswer.Had<>(OLD));
        assertThat(platform.renewals).hasValue(0);
    }

    @Test
    void aDeadTokenWaitsForTheOtherNodesNewOne() {
        tokens.looks.addAll(List.of(new Standing.BeingRenewed(DEAD), new Standing.BeingRenewed(DEAD), new Standing.Good(FRESH)));
        assertThat(line.usable(DEAD)).isEqualTo(new StoreAnswer.Had<>(FRESH));
        assertThat(platform.renewals).hasValue(0);
    }

    @Test
    void aRefusedTokenIsReplacedByTheOneThatStandsThereNow() {
        tokens.looks.add(new Standing.Good(FRESH));
        assertThat(line.insteadOf(OLD)).isEqualTo(new StoreAnswer.Had<>(FRESH));
    }

    @Test
    void whereThereIsNoWayToAnotherTokenTheMerchantHasToConnectAgain() {
        tokens.looks.add(new Standing.Lost());
        assertThat(line.insteadOf(OLD)).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.TOKEN_REFUSED));
    }

    @Test
    void aRenewalThatFailedLetsTheNextOneTry() {
        platform.mayAnswer.countDown();
        platform.answer = new StoreAnswer.Troubled<>(ConnectionTrouble.STORE_DOWN);
        tokens.looks.add(RIGHT);
        assertThat(line.usable(OLD)).isEqualTo(new StoreAnswer.Troubled<>(ConnectionTrouble.STORE_DOWN));
        assertThat(tokens.done).containsExactly("given back");
    }
}

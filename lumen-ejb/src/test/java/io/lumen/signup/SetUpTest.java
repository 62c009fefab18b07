package io.lumen.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.lumen.access.Access;
import io.lumen.signup.SetUp.State;
import io.lumen.store.TenantStores;
import io.lumen.store.TenantStores.Progress;
import io.lumen.store.TenantStores.StoreOverview;
import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a set-up has come, seen from what is there. */
class SetUpTest {
    private static final TenantId TENANT = new TenantId(7);
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void aShopThatHasJustBeenOpened() {
        assertThat(setUp(false, Optional.of(new StoreOverview("Aurora", Optional.empty(), false, Optional.of("wk_x"), progress(null, null, null)))).of(TENANT))
                .extracting(SetUp.Standing::state)
                .containsExactly(State.UNDER_WAY, State.OPEN, State.OPEN, State.OPEN, State.OPEN);
    }

    @Test
    void stepsAreDoneInAnyOrder() {
        assertThat(setUp(true, Optional.of(new StoreOverview("Aurora", Optional.of("aurora"), true, Optional.of("wk_x"), progress(null, THEN, THEN)))).of(TENANT))
                .extracting(SetUp.Standing::state)
                .containsExactly(State.DONE, State.DONE, State.OPEN, State.DONE, State.DONE);
    }

    @Test
    void whereTheWidgetWasSeenIsTold() {
        SetUp.Standing installed = setUp(true, Optional.of(new StoreOverview("Aurora", Optional.of("aurora"), true, Optional.of("wk_x"), progress(THEN, THEN, THEN)))).of(TENANT).getLast();
        assertThat(installed).isEqualTo(new SetUp.Standing(SetUpStep.INSTALL, State.DONE, Optional.of(THEN), Optional.of("https://aurora.example")));
    }

    @Test
    void withoutAShopEverythingIsOpen() {
        assertThat(setUp(true, Optional.empty()).of(TENANT).stream().skip(1)).extracting(SetUp.Standing::state).containsOnly(State.OPEN);
    }

    private static Progress progress(Instant styled, Instant tested, Instant seen) {
        return new Progress(Optional.ofNullable(styled), Optional.ofNullable(tested), Optional.ofNullable(seen), Optional.ofNullable(seen).map(any -> "https://aurora.example"));
    }

    private static SetUp setUp(boolean known, Optional<StoreOverview> store) {
        SetUp setUp = new SetUp();
        setUp.access = new Access() {
            @Override
            public boolean isKnownToProvider(TenantId tenant) {
                return known;
            }
        };
        setUp.stores = new TenantStores() {
            @Override
            public Optional<StoreOverview> first(TenantId tenant) {
                return store;
            }
        };
        return setUp;
    }
}

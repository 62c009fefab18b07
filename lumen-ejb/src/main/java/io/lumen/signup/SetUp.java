package io.lumen.signup;

import io.lumen.access.Access;
import io.lumen.store.TenantStores;
import io.lumen.store.TenantStores.StoreOverview;
import io.lumen.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a merchant's set-up has come. Nothing is remembered of it: each step is seen from what is there. */
@ApplicationScoped
public class SetUp {
    @Inject
    Access access;

    @Inject
    TenantStores stores;

    /** How a step stands. */
    public enum State {
        OPEN,
        /** The merchant can go on; Lumen is still at it. */
        UNDER_WAY,
        DONE
    }

    /**
     * A step and how it stands.
     *
     * @param at when it was done, where that is known
     * @param origin the page that loaded the widget
     */
    public record Standing(SetUpStep step, State state, Optional<Instant> at, Optional<String> origin) {}

    public List<Standing> of(TenantId tenant) {
        Optional<StoreOverview> store = stores.first(tenant);
        return Arrays.stream(SetUpStep.values()).map(step -> switch (step) {
            case ACCOUNT -> new Standing(step, access.isKnownToProvider(tenant) ? State.DONE : State.UNDER_WAY, Optional.empty(), Optional.empty());
            case STORE -> standing(step, store.filter(StoreOverview::connected).isPresent(), Optional.empty(), Optional.empty());
            case WIDGET -> standing(step, store.flatMap(found -> found.progress().styled()), Optional.empty());
            case TEST -> standing(step, store.flatMap(found -> found.progress().tested()), Optional.empty());
            case INSTALL -> standing(step, store.flatMap(found -> found.progress().seen()), store.flatMap(found -> found.progress().seenOrigin()));
        }).toList();
    }

    private static Standing standing(SetUpStep step, Optional<Instant> at, Optional<String> origin) {
        return standing(step, at.isPresent(), at, origin);
    }

    private static Standing standing(SetUpStep step, boolean done, Optional<Instant> at, Optional<String> origin) {
        return new Standing(step, done ? State.DONE : State.OPEN, at, origin);
    }
}

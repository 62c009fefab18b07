package io.lumen.store;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Asks a tenant's shop now whether it still knows us, and what our token may. */
@ApplicationScoped
public class ConnectionCheck {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    TenantStores stores;

    @Inject
    StoreDirectory directory;

    @Inject
    StoreAuthorization platform;

    @Inject
    StoreLine line;

    @Inject
    Clock clock;

    /** Stores what the shop says, good or bad; {@link TenantStores#settings} tells it. Nothing happens where none is connected. */
    public void run(TenantId tenant) {
        Optional<StoreAccess> access = scope.call(tenant, () -> stores.row().flatMap(stores::access));
        access.ifPresent(known -> run(known.ref(), line.usable(known)));
    }

    /** The same with a token that was just had, or with what was wrong about having it. */
    void run(StoreRef ref, StoreAnswer<StoreAccess> token) {
        StoreAnswer<ShopFacts> answer = token.then(this::look);
        scope.run(ref.tenant(), () -> note(ref.store(), answer));
        directory.forget(ref);
    }

    private StoreAnswer<ShopFacts> look(StoreAccess access) {
        StoreAnswer<ShopFacts> first = platform.look(new ShopHandle(access.shop()), access.accessToken());
        boolean refused = first instanceof StoreAnswer.Troubled<ShopFacts>(var trouble) && trouble == ConnectionTrouble.TOKEN_REFUSED;
        return refused
                ? line.insteadOf(access).then(other -> platform.look(new ShopHandle(other.shop()), other.accessToken()))
                : first;
    }

    private void note(UUID store, StoreAnswer<ShopFacts> answer) {
        StoreConnection row = entities.find(StoreConnection.class, store, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return;
        }
        switch (answer) {
            case StoreAnswer.Had<ShopFacts>(ShopFacts facts) -> {
                row.rights(facts);
                row.answeredAt = clock.instant();
            }
            case StoreAnswer.Troubled<ShopFacts>(ConnectionTrouble trouble) -> {
                row.failedAt = clock.instant();
                row.trouble = trouble.code();
            }
        }
    }
}

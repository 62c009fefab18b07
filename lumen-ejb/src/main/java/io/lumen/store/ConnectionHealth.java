package io.lumen.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Notes how shops answer, from real reads: what is new at once, what goes on as it was now and then, and always beside the turn.
 */
@ApplicationScoped
class ConnectionHealth {
    private static final Logger LOG = Logger.getLogger(ConnectionHealth.class);
    private static final Duration GOOD_EVERY = Duration.ofMinutes(5);
    private static final Duration BAD_EVERY = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 20_000;

    private static final String ANSWERED = "update store_connection set answered_at = :now where tenant_id = :tenant and store_id = :store";

    private static final String FAILED =
            "update store_connection set failed_at = :now, trouble = :trouble where tenant_id = :tenant and store_id = :store";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService server;

    private final Cache<StoreRef, Noted> noted = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Noted(Optional<ConnectionTrouble> trouble, Instant at) {}

    void answered(StoreRef ref) {
        note(ref, Optional.empty(), GOOD_EVERY);
    }

    void failed(StoreRef ref, ConnectionTrouble trouble) {
        note(ref, Optional.of(trouble), BAD_EVERY);
    }

    private void note(StoreRef ref, Optional<ConnectionTrouble> trouble, Duration every) {
        Instant now = clock.instant();
        Noted last = noted.getIfPresent(ref);
        if (last == null || !last.trouble().equals(trouble) || last.at().plus(every).isBefore(now)) {
            noted.put(ref, new Noted(trouble, now));
            executor().execute(() -> LogContext.within(ref.tenant(), () -> write(ref, trouble, now)));
        }
    }

    Executor executor() {
        return server;
    }

    private void write(StoreRef ref, Optional<ConnectionTrouble> trouble, Instant at) {
        try {
            scope.run(ref.tenant(), () -> {
                var statement = entities.createNativeQuery(trouble.isPresent() ? FAILED : ANSWERED)
                        .setParameter("now", at)
                        .setParameter("tenant", ref.tenant().value())
                        .setParameter("store", ref.store());
                trouble.ifPresent(what -> statement.setParameter("trouble", what.code()));
                statement.executeUpdate();
            });
        } catch (RuntimeException fault) {
            noted.invalidate(ref);
            LOG.warnf(fault, "how store %s of tenant %s answers could not be noted", ref.store(), ref.tenant());
        }
    }
}

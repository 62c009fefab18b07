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
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Notes that a page of the shop holds the widget: once an hour at most, and beside what the page asked for. */
@ApplicationScoped
public class WidgetSightings {
    private static final Logger LOG = Logger.getLogger(WidgetSightings.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int MOST_KEPT = 20_000;

    private static final String SEEN = """
            update store set seen_at = :now, seen_origin = :origin
            where tenant_id = :tenant and id = :store and (seen_at is null or seen_at <= :before)""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService server;

    private final Cache<StoreRef, Instant> noted = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** @param origin of the page, if the browser said it; one that the shop does not allow counts for nothing */
    public void seen(StoreProfile store, String origin) {
        if (!store.allows(origin)) {
            return;
        }
        StoreRef ref = new StoreRef(store.tenant(), store.id());
        Instant now = clock.instant();
        Instant last = noted.getIfPresent(ref);
        if (last == null || !last.plus(EVERY).isAfter(now)) {
            noted.put(ref, now);
            executor().execute(() -> LogContext.within(ref.tenant(), () -> write(ref, origin, now)));
        }
    }

    Executor executor() {
        return server;
    }

    private void write(StoreRef ref, String origin, Instant now) {
        try {
            scope.run(ref.tenant(), () -> entities.createNativeQuery(SEEN)
                    .setParameter("now", now)
                    .setParameter("origin", origin)
                    .setParameter("tenant", ref.tenant().value())
                    .setParameter("store", ref.store())
                    .setParameter("before", now.minus(EVERY))
                    .executeUpdate());
        } catch (RuntimeException fault) {
            noted.invalidate(ref);
            LOG.warnf(fault, "where the widget of store %s of tenant %s was seen could not be noted", ref.store(), ref.tenant());
        }
    }
}

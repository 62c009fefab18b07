package io.lumen.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lumen.order.Deadline;
import io.lumen.order.OrderSource;
import io.lumen.order.StoreFault;
import io.lumen.store.StoreAccess;
import io.lumen.tenant.LogContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Notices a store that shows no address on any of its orders, as Shopify does while access to protected customer data is not
 * approved. Then nothing can be compared: that is the operator's to mend, and no shopper's mistake.
 *
 * <p>It looks at the newest orders, now and then and beside the turn, whatever was asked for: what a shopper is told depends
 * on the store alone and says nothing of any order.
 */
@ApplicationScoped
class AddressWatch {
    private static final Logger LOG = Logger.getLogger(AddressWatch.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_KEPT = 20_000;

    private final OrderSource source;
    private final Clock clock;
    private final Cache<UUID, Sight> sights = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    @Resource
    ManagedExecutorService server;

    protected AddressWatch() {
        this(null, null);
    }

    @Inject
    AddressWatch(OrderSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private record Sight(boolean hidden, Instant at) {}

    /** Whether the store showed no address when it was last looked at. */
    boolean hides(StoreAccess store) {
        Sight last = sights.getIfPresent(store.storeId());
        if (last == null || last.at().plus(FRESH).isBefore(clock.instant())) {
            sights.put(store.storeId(), new Sight(last != null && last.hidden(), clock.instant()));
            executor().execute(() -> LogContext.within(store.tenant(), () -> look(store)));
        }
        return last != null && last.hidden();
    }

    Executor executor() {
        return server;
    }

    private void look(StoreAccess store) {
        try {
            boolean hidden = !source.showsAddresses(store, Deadline.in(PATIENCE, clock));
            sights.put(store.storeId(), new Sight(hidden, clock.instant()));
            if (hidden) {
                LOG.errorf("store %s of tenant %s shows no address on any order: is its access to protected customer data approved?",
                        store.storeId(), store.tenant());
            }
        } catch (StoreFault fault) {
            LOG.debugf("store %s could not be looked at (%s)", store.storeId(), fault.kind());
        }
    }
}

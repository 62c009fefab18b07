package io.lumen.integration.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.order.StoreFault;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Fault tolerance around a store connection: one more try where that can help, and a breaker of its own for each store, so
 * that a store that is down costs its shoppers no waiting and nobody else anything.
 */
@ApplicationScoped
class StoreGuards {
    /** Long enough for a dropped connection or a rolling restart at the other end, short against the budget of three seconds. */
    private static final int PAUSE_MILLIS = 80;

    /** Half of the last 20 calls failing opens the breaker for five seconds; two good ones close it. */
    private static final int WINDOW = 20;

    private static final int OPEN_SECONDS = 5;

    private final LoadingCache<UUID, TypedGuard<JsonNode>> guards = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumSize(20_000)
            .build(store -> guard());

    JsonNode call(UUID store, java.util.function.Supplier<JsonNode> question) {
        try {
            return guards.get(store).get(question);
        } catch (CircuitBreakerOpenException open) {
            throw new StoreFault(StoreFault.Kind.UNAVAILABLE, "the store has failed repeatedly and is left alone for some seconds");
        }
    }

    private static TypedGuard<JsonNode> guard() {
        return TypedGuard.create(JsonNode.class)
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio(0.5)
                .delay(OPEN_SECONDS, ChronoUnit.SECONDS)
                .successThreshold(2)
                .when(StoreGuards::countsAsFailure)
                .done()
                .withRetry()
                .maxRetries(1)
                .delay(PAUSE_MILLIS, ChronoUnit.MILLIS)
                .jitter(PAUSE_MILLIS / 2, ChronoUnit.MILLIS)
                .whenException(StoreGuards::isWorthAnotherTry)
                .done()
                .build();
    }

    private static boolean countsAsFailure(Throwable fault) {
        return fault instanceof StoreFault store && (store.isRetriable() || store.kind() == StoreFault.Kind.TOO_SLOW);
    }

    private static boolean isWorthAnotherTry(Throwable fault) {
        return fault instanceof StoreFault store && store.isRetriable();
    }
}

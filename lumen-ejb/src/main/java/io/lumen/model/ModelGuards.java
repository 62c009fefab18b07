package io.lumen.model;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.tenant.TenantId;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * A breaker for each tenant's provider, so that a model that is down costs a tenant's shoppers the wait a few times and not
 * every time. Nothing is tried twice: a second try would not fit into the time.
 */
@ApplicationScoped
class ModelGuards {
    /** Half of the last six failing opens the breaker: at the full budget that is six to twelve seconds of all shoppers' waiting. */
    static final int WINDOW = 6;

    static final int OPEN_SECONDS = 20;

    private final LoadingCache<Guarded, TypedGuard<FilledForm>> guards = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumSize(20_000)
            .build(guarded -> guard());

    private record Guarded(TenantId tenant, ModelProvider provider) {}

    FilledForm call(TenantId tenant, ModelProvider provider, Supplier<FilledForm> question) {
        try {
            return guards.get(new Guarded(tenant, provider)).get(question);
        } catch (CircuitBreakerOpenException open) {
            throw new ModelFault(ModelFault.Kind.LEFT_ALONE, "the model has failed repeatedly and is left alone for some seconds");
        }
    }

    private static TypedGuard<FilledForm> guard() {
        return TypedGuard.create(FilledForm.class)
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio(0.5)
                .delay(OPEN_SECONDS, ChronoUnit.SECONDS)
                .successThreshold(1)
                .when(fault -> fault instanceof ModelFault model && model.isTheModels())
                .done()
                .build();
    }
}

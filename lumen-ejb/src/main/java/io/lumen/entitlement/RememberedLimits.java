package io.lumen.entitlement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Up to 30 seconds old, since it is asked with each try; an agreement still ends at its moment. */
@ApplicationScoped
class RememberedLimits implements AgreedLimits {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 20_000;

    @Inject
    Agreements agreements;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    private final LoadingCache<Asked, Optional<Agreement>> remembered =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_KEPT).build(this::load);

    @Override
    public OptionalInt of(TenantId tenant, Overridable limit) {
        return remembered.get(new Asked(tenant, limit))
                .filter(agreement -> agreement.expiresAt().isAfter(clock.instant()))
                .map(agreement -> OptionalInt.of(Integer.parseInt(agreement.value())))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<Agreement> load(Asked asked) {
        return scope.callApart(asked.tenant(), () -> agreements.about(asked.limit()));
    }

    private record Asked(TenantId tenant, Overridable limit) {}
}

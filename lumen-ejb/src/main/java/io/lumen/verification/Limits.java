package io.lumen.verification;

import io.lumen.limit.Limit;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How many failed tries are allowed ({@code lumen.limits.verification.*}) and how many codes are sent
 * ({@code lumen.limits.codes.*}); {@code docs/configuration.md} has the figures and their reasons.
 */
@ApplicationScoped
public class Limits implements CheckedAtStart {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 1_000_000;

    private final Limit perSession;
    private final Limit perOrder;
    private final Limit perAddress;
    private final Limit perTenant;
    private final Limit codesPerSession;
    private final Limit codesPerOrder;
    private final Limit codesPerAddress;

    protected Limits() {
        this(Duration.ofHours(12), (key, otherwise) -> otherwise);
    }

    @Inject
    public Limits(Settings settings) {
        this(settings.duration("lumen.session.most", Duration.ofHours(12)), (key, otherwise) -> settings.number(key, otherwise, 1, MOST));
    }

    private Limits(Duration session, Figures figures) {
        perSession = new Limit(figures.of("lumen.limits.verification.per-session", 5), session);
        perOrder = new Limit(figures.of("lumen.limits.verification.per-order", 10), HOUR);
        perAddress = new Limit(figures.of("lumen.limits.verification.per-address", 20), HOUR);
        perTenant = new Limit(figures.of("lumen.limits.verification.per-tenant", 200), HOUR);
        codesPerSession = new Limit(figures.of("lumen.limits.codes.per-session", 3), session);
        codesPerOrder = new Limit(figures.of("lumen.limits.codes.per-order", 3), HOUR);
        codesPerAddress = new Limit(figures.of("lumen.limits.codes.per-address", 10), HOUR);
    }

    /** Where the figures come from. */
    private interface Figures {
        int of(String key, int otherwise);
    }

    /** The settings were read when this was made; being here means they are sound. */
    @Override
    public void check() {
        perSession.most();
    }

    Limit perSession() {
        return perSession;
    }

    Limit perOrder() {
        return perOrder;
    }

    Limit perAddress() {
        return perAddress;
    }

    Limit perTenant() {
        return perTenant;
    }

    Limit codesPerSession() {
        return codesPerSession;
    }

    Limit codesPerOrder() {
        return codesPerOrder;
    }

    Limit codesPerAddress() {
        return codesPerAddress;
    }
}

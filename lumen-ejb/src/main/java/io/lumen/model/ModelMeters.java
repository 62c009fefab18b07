package io.lumen.model;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts for the operator, without tenants: {@code lumen.model.calls}, {@code .time} and {@code .tokens}. */
@ApplicationScoped
class ModelMeters {
    static final String ANSWERED = "answered";
    static final String NOT_FIT = "not_fit";

    private final MeterRegistry registry;

    protected ModelMeters() {
        this(null);
    }

    @Inject
    ModelMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome {@link #ANSWERED}, {@link #NOT_FIT} or the wire name of a fault's kind */
    void count(ModelProvider provider, ModelPurpose purpose, String outcome, Duration took) {
        registry.counter("lumen.model.calls", "provider", provider.wireName(), "purpose", purpose.wireName(), "outcome", outcome).increment();
        registry.timer("lumen.model.time", "provider", provider.wireName(), "purpose", purpose.wireName()).record(took);
    }

    /** An answer that came in form and could not be used all the same. */
    void notFit(ModelProvider provider, ModelPurpose purpose) {
        registry.counter("lumen.model.calls", "provider", provider.wireName(), "purpose", purpose.wireName(), "outcome", NOT_FIT).increment();
    }

    void tokens(ModelProvider provider, TokenCount taken) {
        registry.counter("lumen.model.tokens", "provider", provider.wireName(), "direction", "in").increment(taken.in());
        registry.counter("lumen.model.tokens", "provider", provider.wireName(), "direction", "out").increment(taken.out());
    }
}

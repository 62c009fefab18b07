package io.lumen.model;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.audit.AuditTrail;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Which tenant lets a model help. Nodes keep a copy for 30 seconds, so a change is felt everywhere by then. */
@ApplicationScoped
public class ModelChoices {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final long MOST_KEPT = 100_000;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private final LoadingCache<TenantId, Optional<ModelChoice>> choices =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_KEPT).build(this::load);

    /** Empty: the tenant wants no model. */
    public Optional<ModelChoice> of(TenantId tenant) {
        return choices.get(tenant);
    }

    /**
     * Keeps the choice of the tenant whose transaction is open.
     *
     * @param actor who chose: a member's id; never an e-mail address
     */
    public void choose(ModelChoice choice, String actor) {
        TenantId tenant = CurrentTenant.require();
        TenantModel kept = Optional.ofNullable(entities.find(TenantModel.class, tenant.value())).orElseGet(() -> new TenantModel(tenant.value()));
        kept.take(choice, clock.instant());
        entities.persist(kept);
        audit.record(actor, "model.chosen", choice.provider().wireName(), "reads=" + choice.reads() + " words=" + choice.words());
        choices.invalidate(tenant);
    }

    /** From now on no model is asked for the tenant whose transaction is open. */
    public void chooseNone(String actor) {
        TenantId tenant = CurrentTenant.require();
        TenantModel kept = entities.find(TenantModel.class, tenant.value());
        if (kept != null) {
            entities.remove(kept);
            audit.record(actor, "model.given_up", kept.provider, null);
        }
        choices.invalidate(tenant);
    }

    private Optional<ModelChoice> load(TenantId tenant) {
        return scope.callApart(tenant, () -> Optional.ofNullable(entities.find(TenantModel.class, tenant.value())).map(TenantModel::choice));
    }
}

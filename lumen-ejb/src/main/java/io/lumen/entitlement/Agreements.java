package io.lumen.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** What was agreed on with the tenant that is bound; one agreement about each thing. An expired one is none. */
@ApplicationScoped
public class Agreements {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    Clock clock;

    public Optional<Agreement> about(Overridable about) {
        return Optional.ofNullable(entities.find(EntitlementOverride.class, about.wireName()))
                .filter(kept -> kept.expiresAt.isAfter(clock.instant()))
                .map(kept -> new Agreement(about, kept.value, kept.reason, kept.setBy, kept.setByName, kept.setAt, kept.expiresAt));
    }

    /** Takes the place of what was agreed on before about the same. */
    public void put(Agreement agreement) {
        EntitlementOverride kept = entities.find(EntitlementOverride.class, agreement.about().wireName());
        if (kept == null) {
            EntitlementOverride fresh = new EntitlementOverride(agreement.about().wireName());
            fresh.becomes(agreement);
            entities.persist(fresh);
        } else {
            kept.becomes(agreement);
        }
    }

    /** Ends an agreement before its time. @return what it was; empty when there was none */
    public Optional<Agreement> end(Overridable about) {
        Optional<Agreement> standing = about(about);
        standing.ifPresent(agreement -> entities.remove(entities.find(EntitlementOverride.class, about.wireName())));
        return standing;
    }
}

package io.lumen.entitlement;

import java.util.EnumSet;
import java.util.Set;

/** What a merchant has chosen to have. What it costs is not known here. */
public enum Plan {
    FREE(),
    STARTER(Feature.ESCALATION_EMAIL),
    GROWTH(Feature.ESCALATION_EMAIL),
    SCALE(Feature.ESCALATION_EMAIL);

    private final Set<Feature> features;

    Plan(Feature... features) {
        this.features = features.length == 0 ? Set.of() : Set.copyOf(EnumSet.of(features[0], features));
    }

    public boolean includes(Feature feature) {
        return features.contains(feature);
    }
}

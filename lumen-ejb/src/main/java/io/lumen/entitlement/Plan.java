package io.lumen.entitlement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
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

    /** As it is stored and travels. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Plan> ofCode(String code) {
        return Arrays.stream(values()).filter(plan -> plan.code().equals(code)).findFirst();
    }

    public boolean includes(Feature feature) {
        return features.contains(feature);
    }
}

package io.lumen.entitlement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What our own people can agree on with one tenant for a time, beside its plan and the configuration. */
public enum Overridable {
    /** Another plan; its value is the plan's code. */
    PLAN("plan", value -> Plan.ofCode(value).isPresent()),
    /** {@link Feature#ESCALATION_EMAIL} whatever the plan says. */
    ESCALATION_EMAIL("feature.escalation_email", Overridable::isSwitch),
    /** Failed tries of proof an hour in the whole tenant, instead of {@code lumen.limits.verification.per-tenant}. */
    VERIFICATION_PER_TENANT("limit.verification_per_tenant", value -> isNumber(value, 100_000)),
    /** Tokens a day a language model may take, instead of {@code lumen.model.tokens-a-day}. */
    MODEL_TOKENS_A_DAY("limit.model_tokens_a_day", value -> isNumber(value, 100_000_000));

    static final String ON = "on";
    private static final String OFF = "off";

    private final String wireName;
    private final Predicate<String> sound;

    Overridable(String wireName, Predicate<String> sound) {
        this.wireName = wireName;
        this.sound = sound;
    }

    /** As it is stored and travels; never changes once used. */
    public String wireName() {
        return wireName;
    }

    /** Whether it can have that value. */
    public boolean takes(String value) {
        return sound.test(value);
    }

    public static Optional<Overridable> ofWireName(String name) {
        return Arrays.stream(values()).filter(one -> one.wireName.equals(name)).findFirst();
    }

    /** What decides of a feature before the plan does. */
    static Optional<Overridable> of(Feature feature) {
        return ofWireName("feature." + feature.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isSwitch(String value) {
        return value.equals(ON) || value.equals(OFF);
    }

    private static boolean isNumber(String value, int most) {
        return value.matches("[1-9][0-9]{0,8}") && Integer.parseInt(value) <= most;
    }
}

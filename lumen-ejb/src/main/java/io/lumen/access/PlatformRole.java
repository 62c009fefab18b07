package io.lumen.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What our own people may do across tenants. The identity provider demands a second factor of whoever has one of these. */
public enum PlatformRole {
    PLATFORM_ADMIN,
    FINANCE;

    /** As the identity provider's realm role is called. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PlatformRole> ofWireName(String name) {
        return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
    }
}

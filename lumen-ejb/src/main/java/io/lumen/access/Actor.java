package io.lumen.access;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** A member at work: who, for which tenant, as what. */
public record Actor(UUID person, String name, TenantId tenant, Role role) {
    @Override
    public String toString() {
        return "Actor[person=" + person + ", tenant=" + tenant + ", role=" + role + "]";
    }
}

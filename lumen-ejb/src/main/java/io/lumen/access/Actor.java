package io.lumen.access;

import io.lumen.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody at work in a tenant: who, for which, as what.
 *
 * @param visit the visit of one of our own people, who is no member
 */
public record Actor(UUID person, String name, TenantId tenant, Role role, Optional<UUID> visit) {
    /** A member. */
    public Actor(UUID person, String name, TenantId tenant, Role role) {
        this(person, name, tenant, role, Optional.empty());
    }

    /** Whether they may see what was told of shoppers' orders: agents and above, and never one of our own people. */
    public boolean seesOrderDetails() {
        return visit.isEmpty() && role.covers(Role.AGENT);
    }

    @Override
    public String toString() {
        return "Actor[person=" + person + ", tenant=" + tenant + ", role=" + role + "]";
    }
}

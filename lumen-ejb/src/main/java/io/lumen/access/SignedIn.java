package io.lumen.access;

import io.lumen.tenant.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person who is signed in, as their session says.
 *
 * @param platformRoles what they are at Lumen itself, by the identity provider's word and by our own list
 * @param tenants those the identity provider named when the person signed in
 * @param active the one they work for now
 */
public record SignedIn(UUID person, String name, Set<PlatformRole> platformRoles, Set<TenantId> tenants, Optional<TenantId> active) {
    @Override
    public String toString() {
        return "SignedIn[person=" + person + "]";
    }
}

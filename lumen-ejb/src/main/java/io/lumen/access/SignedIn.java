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
 * @param visit where one of our own people is on a visit; whether it still goes on is asked at each request
 */
public record SignedIn(
        UUID person, String name, Set<PlatformRole> platformRoles, Set<TenantId> tenants, Optional<TenantId> active, Optional<VisitRef> visit) {
    /** Somebody who is on no visit. */
    public SignedIn(UUID person, String name, Set<PlatformRole> platformRoles, Set<TenantId> tenants, Optional<TenantId> active) {
        this(person, name, platformRoles, tenants, active, Optional.empty());
    }

    @Override
    public String toString() {
        return "SignedIn[person=" + person + "]";
    }
}

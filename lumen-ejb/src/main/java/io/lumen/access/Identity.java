package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who somebody is, as the identity provider has just vouched for.
 *
 * @param person the provider's number for the person; stays when name or address change
 * @param tenants those whose organization the person belongs to, by the provider's account; ours is asked at each request
 * @param providerSession the provider's session, which may end there
 * @param idToken to be shown at sign-out; never leaves the server otherwise
 */
public record Identity(
        UUID person,
        String name,
        EmailAddress email,
        Set<PlatformRole> platformRoles,
        Set<TenantId> tenants,
        Optional<String> providerSession,
        String idToken) {
    /** The same person, belonging to one tenant more. */
    public Identity with(TenantId tenant) {
        Set<TenantId> all = new HashSet<>(tenants);
        all.add(tenant);
        return new Identity(person, name, email, platformRoles, Set.copyOf(all), providerSession, idToken);
    }

    @Override
    public String toString() {
        return "Identity[person=" + person + "]";
    }
}

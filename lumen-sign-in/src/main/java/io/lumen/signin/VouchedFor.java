package io.lumen.signin;

import io.lumen.access.Identity;
import io.lumen.access.PlatformRole;
import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Reads who somebody is from the identity provider's tokens, whose signature, issuer and audience the server has checked. One
 * form of each claim is taken and no other: a claim in another form counts as absent.
 */
final class VouchedFor {
    private static final String ORGANIZATIONS = "organization";
    private static final String TENANT = "tenant_id";

    private VouchedFor() {}

    /** Empty when there is no number, or no address that the provider has verified. */
    static Optional<Identity> by(OidcSecurityContext context) {
        IDToken id = context.getIDToken();
        AccessToken access = context.getToken();
        if (id == null || access == null) {
            return Optional.empty();
        }
        Collection<String> roles = access.getRealmAccessClaim() == null || access.getRealmAccessClaim().getRoles() == null
                ? List.of()
                : access.getRealmAccessClaim().getRoles();
        return of(id::getClaimValue, access.getClaimValue(ORGANIZATIONS), roles, context.getIDTokenString());
    }

    static Optional<Identity> of(Function<String, Object> claims, Object organizations, Collection<String> roles, String idToken) {
        Optional<EmailAddress> email = Boolean.TRUE.equals(claims.apply("email_verified"))
                ? text(claims, "email").flatMap(EmailAddress::parse)
                : Optional.empty();
        return text(claims, "sub").flatMap(VouchedFor::uuid).flatMap(person -> email.map(address -> new Identity(
                person,
                text(claims, "name").orElse(address.value()),
                address,
                roles.stream().flatMap(role -> PlatformRole.ofWireName(role).stream()).collect(Collectors.toUnmodifiableSet()),
                tenants(organizations),
                text(claims, "sid"),
                idToken)));
    }

    private static Optional<String> text(Function<String, Object> claims, String name) {
        return claims.apply(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** {@code {"t-101":{"tenant_id":["101"],…}}}: of each organization the tenant it stands for. */
    private static Set<TenantId> tenants(Object organizations) {
        Set<TenantId> tenants = new HashSet<>();
        if (organizations instanceof Map<?, ?> byAlias) {
            for (Object organization : byAlias.values()) {
                if (organization instanceof Map<?, ?> about && about.get(TENANT) instanceof List<?> values && values.size() == 1) {
                    tenant(values.getFirst()).ifPresent(tenants::add);
                }
            }
        }
        return Set.copyOf(tenants);
    }

    private static Optional<TenantId> tenant(Object value) {
        return value instanceof String text && text.matches("[1-9][0-9]{0,17}") ? Optional.of(new TenantId(Long.parseLong(text))) : Optional.empty();
    }
}

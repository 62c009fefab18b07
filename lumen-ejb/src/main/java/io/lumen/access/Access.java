package io.lumen.access;

import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides, at each request anew, what a signed-in person may do: by our own record of members and the tenant's standing. */
@ApplicationScoped
public class Access {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    MirroredMembers mirrored;

    @Inject
    Visits visits;

    /**
     * Whether the person may do this in the tenant they work for. Somebody of ours who is on a visit works for the tenant they
     * visit and for no other, until they leave it.
     */
    public Admittance to(SignedIn person, Deed deed) {
        if (person.visit().isPresent()) {
            return visits.admit(person, deed);
        }
        return person.active().map(tenant -> in(person, tenant, deed)).orElseGet(Admittance.NoTenant::new);
    }

    private Admittance in(SignedIn person, TenantId tenant, Deed deed) {
        Optional<Membership> membership = person.tenants().contains(tenant) ? membership(person.person(), tenant) : Optional.empty();
        if (membership.isEmpty()) {
            return new Admittance.NotAMember();
        }
        Membership member = membership.get();
        return switch (member.status()) {
            case SUSPENDED -> new Admittance.Suspended();
            case CLOSED -> new Admittance.Closed();
            case CLOSING -> deed.whileClosing() ? by(member.role(), deed.needed(), person, tenant) : new Admittance.Closing();
            case ACTIVE -> by(member.role(), deed.needed(), person, tenant);
        };
    }

    private static Admittance by(Role role, Role needed, SignedIn person, TenantId tenant) {
        return role.covers(needed)
                ? new Admittance.Granted(new Actor(person.person(), person.name(), tenant, role))
                : new Admittance.RoleLacking(needed);
    }

    /** Whether the person is a member of a tenant that is not closed, by our own record. */
    public boolean belongs(UUID person, TenantId tenant) {
        return membership(person, tenant).filter(member -> member.status() != TenantStatus.CLOSED).isPresent();
    }

    /** Whether the identity provider knows the tenant; until it does, its people come in by our own record of who opened it. */
    public boolean isKnownToProvider(TenantId tenant) {
        return mirrored.isLinked(tenant);
    }

    /** The tenants the person belongs to, by name; those that are suspended too, so that they can be told. */
    public List<Membership> memberships(SignedIn person) {
        return person.tenants().stream()
                .flatMap(tenant -> membership(person.person(), tenant).stream())
                .filter(member -> member.status() != TenantStatus.CLOSED)
                .sorted(Comparator.comparing(Membership::tenantName).thenComparing(member -> member.tenant().value()))
                .toList();
    }

    /** The tenant of a visit, as its owners have it before them. */
    public Optional<Membership> visited(Visit visit) {
        return scope.call(visit.tenant(), () -> Optional.ofNullable(entities.find(Tenant.class, visit.tenant().value()))
                .map(found -> new Membership(visit.tenant(), found.name(), found.status(), Role.OWNER)));
    }

    private Optional<Membership> membership(UUID person, TenantId tenant) {
        return scope.call(tenant, () -> entities.createQuery(
                        "select m from Member m where m.person = :person and m.status = 'active'", Member.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .map(member -> {
                    Tenant found = entities.find(Tenant.class, tenant.value());
                    return new Membership(tenant, found.name(), found.status(), member.role());
                }));
    }
}

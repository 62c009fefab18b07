package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.outbox.Outbox;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What our own record says to the identity provider: when a member has changed, how they stand, and whether it has heard. */
@ApplicationScoped
class MirroredMembers {
    private static final String LINK = """
            insert into tenant_organization (tenant_id, organization, linked_at) values (:tenant, :organization, :now)
            on conflict (tenant_id) do update set organization = excluded.organization, linked_at = excluded.linked_at
            where tenant_organization.organization <> excluded.organization""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Outbox outbox;

    @Inject
    SecretCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    /** Queues, in the transaction of the change, that the provider is told. */
    void changed(Member member, Locale language, boolean again) {
        TenantId tenant = CurrentTenant.require();
        MirrorOrder order = new MirrorOrder(
                member.id, member.person, MemberEmail.open(cipher, tenant, member).value(), language.toLanguageTag(), again);
        outbox.queue(DirectoryMirror.NAME, order.json());
    }

    /** Empty when there is no such tenant any more. */
    Optional<MirroredMember> find(TenantId tenant, MirrorOrder order) {
        return scope.call(tenant, () -> Optional.ofNullable(entities.find(Tenant.class, tenant.value())).map(found -> {
            Member member = entities.find(Member.class, order.member());
            if (member == null) {
                return gone(tenant, found.name(), order);
            }
            return member.isActive()
                    ? new MirroredMember.Active(tenant, found.name(), member.person, member.role())
                    : new MirroredMember.Invited(tenant, found.name(), MemberEmail.open(cipher, tenant, member));
        }));
    }

    private MirroredMember gone(TenantId tenant, String tenantName, MirrorOrder order) {
        EmailAddress email = new EmailAddress(order.email());
        List<Member> others = entities.createQuery("select m from Member m", Member.class).getResultList();
        Optional<Member> sameAddress = others.stream()
                .filter(other -> hash.matches(other.emailHash, order.email(), MemberEmail.hashContext(tenant)))
                .findFirst();
        boolean belongsAgain = others.stream().anyMatch(other -> order.person() != null && order.person().equals(other.person));
        return new MirroredMember.Gone(
                tenant,
                tenantName,
                sameAddress.isPresent() ? Optional.empty() : Optional.of(email),
                Optional.ofNullable(order.person()).filter(person -> !belongsAgain),
                sameAddress.filter(other -> !other.isActive()).map(other -> email));
    }

    /** Notes that the provider knows the tenant and somebody who belongs to it: an organization without anybody is nobody's account yet. */
    void linked(TenantId tenant, String organization) {
        scope.run(tenant, () -> entities.createNativeQuery(LINK)
                .setParameter("tenant", tenant.value())
                .setParameter("organization", organization)
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    /** Whether the provider knows the tenant and somebody who belongs to it. */
    boolean isLinked(TenantId tenant) {
        return scope.call(tenant, () -> !entities.createNativeQuery("select 1 from tenant_organization where tenant_id = :tenant")
                .setParameter("tenant", tenant.value())
                .getResultList()
                .isEmpty());
    }
}

package io.lumen.access;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.limit.Buckets;
import io.lumen.runtime.Ids;
import io.lumen.secret.KeyedHash;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.CurrentTenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Invites people into a tenant, and takes them in when they come. The mail and the page behind it are the identity provider's;
 * a person comes in by their own address, confirmed there, and by the provider's word that they accepted.
 */
@ApplicationScoped
public class Invitations {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    AuditTrail audit;

    @Inject
    MirroredMembers mirrored;

    @Inject
    Buckets buckets;

    @Inject
    InvitationSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @param language of the mail */
    public InvitationOutcome invite(Actor actor, EmailAddress email, Role role, Locale language) {
        if (!Team.mayTouch(actor, role)) {
            return new InvitationOutcome.NotYours();
        }
        Optional<InvitationOutcome> already = scope.call(actor.tenant(), () -> already(email));
        if (already.isPresent()) {
            return already.get();
        }
        if (!takes(actor.tenant())) {
            return new InvitationOutcome.TooMany();
        }
        return scope.call(actor.tenant(), () -> {
            // Whoever invites waits for whoever does so at the same time: nobody is in a team twice.
            lockOwners();
            return already(email).orElseGet(() -> {
                Member invited = newcomer(email, role);
                entities.persist(invited);
                mirrored.changed(invited, language, false);
                audit.record(actor.person().toString(), "member.invited", invited.id.toString(), role.wireName());
                return new InvitationOutcome.Invited(invited.id);
            });
        });
    }

    /** Sends an invitation once more; its time begins anew. */
    public InvitationOutcome inviteAgain(Actor actor, UUID id, Locale language) {
        if (!takes(actor.tenant())) {
            return new InvitationOutcome.TooMany();
        }
        return scope.call(actor.tenant(), () -> {
            Member invited = entities.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (invited == null || invited.isActive()) {
                return new InvitationOutcome.Unknown();
            }
            if (!Team.mayTouch(actor, invited.role())) {
                return new InvitationOutcome.NotYours();
            }
            invited.since = clock.instant();
            mirrored.changed(invited, language, true);
            audit.record(actor.person().toString(), "member.invited_again", id.toString(), invited.role);
            return new InvitationOutcome.Invited(id);
        });
    }

    /** The first member of a tenant that opens now, in the transaction that opens it. */
    public void found(UUID person, String name, EmailAddress email, Locale language) {
        Member founder = newcomer(email, Role.OWNER);
        founder.arrived(person, name, founder.since);
        entities.persist(founder);
        mirrored.changed(founder, language, false);
    }

    /**
     * Takes in who signs in: where the provider names a tenant that has invited the person's address, they belong to it from
     * now on. An address that the provider has not confirmed does not come this far.
     */
    public void arrive(Identity identity) {
        identity.tenants().forEach(tenant -> scope.run(tenant, () -> arrive(tenant, identity)));
    }

    private void arrive(TenantId tenant, Identity identity) {
        boolean known = !entities.createQuery("select m.id from Member m where m.person = :person", UUID.class)
                .setParameter("person", identity.person())
                .getResultList()
                .isEmpty();
        if (known) {
            return;
        }
        entities.createQuery("select m from Member m where m.status = 'invited'", Member.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(member -> hash.matches(member.emailHash, identity.email().value(), MemberEmail.hashContext(tenant)))
                .findFirst()
                .ifPresent(member -> {
                    member.arrived(identity.person(), shortened(identity.name()), clock.instant());
                    audit.record(identity.person().toString(), "member.joined", member.id.toString(), member.role);
                    mirrored.changed(member, Locale.ENGLISH, false);
                });
    }

    private Optional<InvitationOutcome> already(EmailAddress email) {
        TenantId tenant = CurrentTenant.require();
        return entities.createQuery("select m from Member m", Member.class)
                .getResultStream()
                .filter(member -> hash.matches(member.emailHash, email.value(), MemberEmail.hashContext(tenant)))
                .findFirst()
                .map(member -> member.isActive() ? new InvitationOutcome.MemberAlready() : new InvitationOutcome.InvitedAlready());
    }

    private Member newcomer(EmailAddress email, Role role) {
        TenantId tenant = CurrentTenant.require();
        UUID id = ids.next();
        return new Member(
                id,
                cipher.seal(email.value(), MemberEmail.sealContext(tenant, id)),
                hash.of(email.value(), MemberEmail.hashContext(tenant)),
                role,
                clock.instant());
    }

    private void lockOwners() {
        entities.createQuery("select m from Member m where m.role = 'owner'", Member.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private boolean takes(TenantId tenant) {
        return buckets.take("invitations:" + tenant, settings.perTenant());
    }

    /** The provider's names may be longer than ours. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= Member.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Member.LONGEST_NAME));
    }
}

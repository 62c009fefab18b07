package io.lumen.access;

import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The people of a tenant: who they are, who is invited, and changes to their roles that never leave a tenant without an owner.
 * Each change is told to the identity provider by the outbox.
 */
@ApplicationScoped
public class Team {
    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    @Inject
    AuditTrail audit;

    @Inject
    MirroredMembers mirrored;

    /** Owners first, then by name. */
    public List<MemberView> of(TenantId tenant) {
        return scope.call(tenant, () -> entities.createQuery("""
                        select m from Member m
                        order by case m.role when 'owner' then 0 when 'lead' then 1 when 'agent' then 2 else 3 end, lower(m.name), m.id""", Member.class)
                .getResultStream()
                .map(member -> view(tenant, member))
                .toList());
    }

    /** Where the tenant's owners are reached, those who have come. */
    public List<EmailAddress> ownersAddresses(TenantId tenant) {
        return of(tenant).stream().filter(member -> member.role() == Role.OWNER && !member.invited()).map(MemberView::email).toList();
    }

    /** The names of members by their person, for records that name them by number. */
    public Map<UUID, String> names(TenantId tenant) {
        return scope.call(tenant, () -> entities.createQuery("select m from Member m where m.person is not null", Member.class)
                .getResultStream()
                .collect(Collectors.toMap(member -> member.person, member -> member.name)));
    }

    /** @param version as it was when the change was thought of */
    public TeamChange changeRole(Actor actor, UUID id, Role role, int version) {
        return change(actor, id, member -> {
            if (member.version != version) {
                return new TeamChange.Overtaken();
            }
            if (member.role() == Role.OWNER && role != Role.OWNER && isLastOwner(member)) {
                return new TeamChange.LastOwner();
            }
            if (!mayTouch(actor, member.role()) || !mayTouch(actor, role)) {
                return new TeamChange.NotYours();
            }
            audit.record(actor.person().toString(), "member.role_changed", id.toString(), member.role + " → " + role.wireName());
            member.role = role.wireName();
            if (member.isActive()) {
                mirrored.changed(member, Locale.ENGLISH, false);
            }
            return new TeamChange.Done();
        });
    }

    /** Removes a member; whoever removes themselves leaves. Who is only invited is not any more. */
    public TeamChange remove(Actor actor, UUID id) {
        return change(actor, id, member -> {
            if (isLastOwner(member)) {
                return new TeamChange.LastOwner();
            }
            boolean self = actor.person().equals(member.person);
            if (!self && !mayTouch(actor, member.role())) {
                return new TeamChange.NotYours();
            }
            String action = member.isActive() ? (self ? "member.left" : "member.removed") : "member.invitation_revoked";
            audit.record(actor.person().toString(), action, id.toString(), member.role);
            mirrored.changed(member, Locale.ENGLISH, false);
            entities.remove(member);
            return new TeamChange.Done();
        });
    }

    private TeamChange change(Actor actor, UUID id, Function<Member, TeamChange> how) {
        return scope.call(actor.tenant(), () -> {
            // Owners are locked together: two who remove each other at once must not both succeed.
            entities.createQuery("select m from Member m where m.role = 'owner'", Member.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            return Optional.ofNullable(entities.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE))
                    .map(how)
                    .orElseGet(TeamChange.Unknown::new);
        });
    }

    private boolean isLastOwner(Member member) {
        return member.role() == Role.OWNER && member.isActive()
                && entities.createQuery("select count(m) from Member m where m.role = 'owner' and m.status = 'active'", Long.class)
                        .getSingleResult() <= 1;
    }

    static boolean mayTouch(Actor actor, Role role) {
        return actor.role() == Role.OWNER || !role.covers(Role.LEAD);
    }

    private MemberView view(TenantId tenant, Member member) {
        return new MemberView(member.id, Optional.ofNullable(member.person), member.name, MemberEmail.open(cipher, tenant, member), member.role(), !member.isActive(), member.since, member.version);
    }
}

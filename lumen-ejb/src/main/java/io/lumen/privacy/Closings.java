package io.lumen.privacy;

import io.lumen.access.Actor;
import io.lumen.access.MemberView;
import io.lumen.access.Role;
import io.lumen.access.Team;
import io.lumen.audit.AuditTrail;
import io.lumen.contact.EmailAddress;
import io.lumen.notification.Mails;
import io.lumen.notification.Notice;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The end of an account, as its owners ask for it: thirty days in which the chat is politely away and any owner can take it back,
 * then all of it goes but a number and the record of the closing.
 */
@ApplicationScoped
public class Closings {
    static final Duration GRACE = Duration.ofDays(30);

    private static final String ASK = "insert into tenant_closing (tenant_id, asked_at, asked_by, reason, due_at) values (?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    Team team;

    @Inject
    Mails mails;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A closing that was asked for. @param dueAt from then on it is carried out */
    public record Closing(Instant askedAt, Instant dueAt) {}

    /** What became of a wish. */
    public enum Outcome {
        DONE,
        /** The name that was typed is not the shop's. */
        NAME_DIFFERS,
        /** It is closing already, or is not. */
        UNCHANGED
    }

    /** @param typedName must be the tenant's name, so that nobody does this in passing */
    public Outcome ask(Actor actor, String typedName, String reason, Locale locale) {
        return scope.call(actor.tenant(), () -> {
            Tenant tenant = held(actor.tenant());
            if (tenant.status() != TenantStatus.ACTIVE) {
                return Outcome.UNCHANGED;
            }
            if (!tenant.name().strip().equals(typedName.strip())) {
                return Outcome.NAME_DIFFERS;
            }
            Instant now = clock.instant();
            tenant.stands(TenantStatus.CLOSING);
            statements.run(ASK, actor.tenant().value(), now, actor.person(), EmailAddress.maskAllIn(reason), now.plus(GRACE));
            audit.record(actor.person().toString(), "tenant.closing_asked", actor.tenant().toString(), null);
            tellOwners(actor.tenant(), Notice.Topic.CLOSING_ASKED, locale, Map.of("shop", tenant.name(), "date", now.plus(GRACE)), "/portal/privacy");
            return Outcome.DONE;
        });
    }

    public Outcome takeBack(Actor actor, Locale locale) {
        return scope.call(actor.tenant(), () -> {
            Tenant tenant = held(actor.tenant());
            if (tenant.status() != TenantStatus.CLOSING) {
                return Outcome.UNCHANGED;
            }
            tenant.stands(TenantStatus.ACTIVE);
            statements.run("delete from tenant_closing where tenant_id = ?", actor.tenant().value());
            audit.record(actor.person().toString(), "tenant.closing_taken_back", actor.tenant().toString(), null);
            tellOwners(actor.tenant(), Notice.Topic.CLOSING_TAKEN_BACK, locale, Map.of("shop", tenant.name()), "/portal/");
            return Outcome.DONE;
        });
    }

    /** Empty while nobody has asked for it. */
    public Optional<Closing> of(TenantId tenant) {
        return scope.call(tenant, () -> statements.first(
                "select asked_at, due_at from tenant_closing where tenant_id = ?",
                row -> new Closing(Statements.moment(row, "asked_at"), Statements.moment(row, "due_at")), tenant.value()));
    }

    public String nameOf(TenantId tenant) {
        return scope.call(tenant, () -> entities.find(Tenant.class, tenant.value()).name());
    }

    private Tenant held(TenantId tenant) {
        return entities.find(Tenant.class, tenant.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void tellOwners(TenantId tenant, Notice.Topic topic, Locale locale, Map<String, Object> values, String page) {
        team.of(tenant).stream()
                .filter(member -> member.role() == Role.OWNER && !member.invited())
                .map(MemberView::email)
                .forEach(address -> mails.queue(new Notice(address, topic, locale, values, Optional.of(page))));
    }
}

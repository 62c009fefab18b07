package io.lumen.privacy;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.usage.Usage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What is done for each tenant once a day: yesterday's figures are written down, what is out of date goes, a closing that is due
 * is carried out. Doing it again does no harm.
 */
@ApplicationScoped
public class Upkeep {
    private static final Duration MAILS_REMEMBERED = Duration.ofDays(30);
    private static final Duration EXPORTS_REMEMBERED = Duration.ofDays(90);
    private static final Duration CODES_KEPT = Duration.ofDays(1);

    @Inject
    Usage usage;

    @Inject
    Retention retention;

    @Inject
    RetentionSweep sweep;

    @Inject
    ExpiredExports exports;

    @Inject
    ClosedTenants closed;

    @Inject
    TenantScope scope;

    /** @param now the moment it is done for */
    public void tend(TenantId tenant, Instant now) {
        // Before anything goes that it counts.
        usage.writeDown(tenant, LocalDate.ofInstant(now, ZoneOffset.UTC));
        // Tickets first: a conversation stays as long as its ticket.
        for (Kept kind : new Kept[] {Kept.TICKETS, Kept.CONVERSATIONS, Kept.AUDIT}) {
            int days = scope.call(tenant, () -> retention.days(tenant, kind));
            sweep.remove(tenant, kind, Retention.before(now, days));
        }
        exports.expire(tenant, now);
        sweep.remove(tenant, "data_export", "asked_at < ? and status in ('expired', 'withdrawn')", now.minus(EXPORTS_REMEMBERED));
        sweep.remove(tenant, "outbox_message", "finished_at < ? and status in ('sent', 'dropped')", now.minus(MAILS_REMEMBERED));
        sweep.remove(tenant, "one_time_code", "expires_at < ?", now.minus(CODES_KEPT));
        sweep.remove(tenant, "customer_token_use", "expires_at < ?", now);
        closed.carryOut(tenant, now);
    }
}

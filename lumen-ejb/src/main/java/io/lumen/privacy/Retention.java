package io.lumen.privacy;

import io.lumen.access.Actor;
import io.lumen.audit.AuditTrail;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How long things are kept: what a tenant has chosen, and what that will take away. */
@ApplicationScoped
public class Retention {
    private static final Duration SOON = Duration.ofDays(30);

    private static final String CHOOSE = """
            insert into retention_choice (tenant_id, kind, days, changed_at) values (?, ?, ?, ?)
            on conflict (tenant_id, kind) do update set days = excluded.days, changed_at = excluded.changed_at""";

    /** Whoever chooses at the same time waits here, and sees what the other chose. */
    private static final String HOLD = "select 1 from tenant where tenant_id = ? for update";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    @Inject
    RetentionSweep sweep;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * How long a kind is kept, and what that means today.
     *
     * @param stored how many there are
     * @param goesNext how many the next daily round will take
     * @param goesSoon how many will have gone in thirty days
     */
    public record Rule(Kept kind, int days, long stored, long goesNext, long goesSoon) {}

    /** What became of a choice. */
    public enum Outcome {
        DONE,
        OUT_OF_BOUNDS,
        /** It is not as it was shown any more. */
        OVERTAKEN
    }

    public List<Rule> of(TenantId tenant) {
        Instant now = clock.instant();
        return scope.call(tenant, () -> Arrays.stream(Kept.values()).map(kind -> rule(tenant, kind, now)).toList());
    }

    /** How many the next daily round would take if they were kept for so many days. */
    public long wouldGo(TenantId tenant, Kept kind, int days) {
        return scope.call(tenant, () -> sweep.older(tenant, kind, before(clock.instant(), days)));
    }

    /** @param seen the days that were shown when it was chosen */
    public Outcome choose(Actor actor, Kept kind, int days, int seen) {
        if (!kind.allows(days)) {
            return Outcome.OUT_OF_BOUNDS;
        }
        return scope.call(actor.tenant(), () -> {
            statements.number(HOLD, actor.tenant().value());
            int now = days(actor.tenant(), kind);
            if (now != seen) {
                return Outcome.OVERTAKEN;
            }
            statements.run(CHOOSE, actor.tenant().value(), kind.wireName(), days, clock.instant());
            audit.record(actor.person().toString(), "retention.changed", kind.wireName(), now + " → " + days);
            return Outcome.DONE;
        });
    }

    private Rule rule(TenantId tenant, Kept kind, Instant now) {
        int days = days(tenant, kind);
        return new Rule(kind, days, sweep.older(tenant, kind, now), sweep.older(tenant, kind, before(now, days)), sweep.older(tenant, kind, before(now.plus(SOON), days)));
    }

    /** Inside the caller's transaction. */
    int days(TenantId tenant, Kept kind) {
        return statements.first("select days from retention_choice where tenant_id = ? and kind = ?", row -> row.getInt(1), tenant.value(), kind.wireName())
                .orElse(kind.usual());
    }

    static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}

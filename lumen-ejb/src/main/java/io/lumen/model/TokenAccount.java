package io.lumen.model;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What each tenant's model used today, kept in the database so that all nodes share one ceiling. A day is a day of UTC. Tokens
 * are reserved before a call and settled after it, each in a short transaction of its own.
 */
@ApplicationScoped
public class TokenAccount {
    private static final String RESERVE = """
            insert into model_usage as used (tenant_id, day, reserved) values (:tenant, :day, :tokens)
            on conflict (tenant_id, day) do update set reserved = used.reserved + excluded.reserved
            where used.reserved + used.tokens_in + used.tokens_out + excluded.reserved <= :ceiling""";

    private static final String SETTLE = """
            update model_usage set reserved = reserved - :tokens, tokens_in = tokens_in + :in, tokens_out = tokens_out + :out,
                calls = calls + 1, failures = failures + :failures
            where tenant_id = :tenant and day = :day""";

    private static final String READ = "select tokens_in, tokens_out, calls, failures from model_usage where tenant_id = :tenant and day = :day";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /** Tokens set aside for one call, to be settled for the day they were set aside on. */
    record Reservation(TenantId tenant, LocalDate day, int tokens) {}

    /** @return empty when that many tokens would pass the ceiling of the day */
    Optional<Reservation> reserve(TenantId tenant, int tokens, int ceiling) {
        Reservation wanted = new Reservation(tenant, today(), tokens);
        if (tokens > ceiling) {
            return Optional.empty();
        }
        int rows = scope.callApart(tenant, () -> entities.createNativeQuery(RESERVE)
                .setParameter("tenant", tenant.value())
                .setParameter("day", wanted.day())
                .setParameter("tokens", tokens)
                .setParameter("ceiling", (long) ceiling)
                .executeUpdate());
        return rows == 1 ? Optional.of(wanted) : Optional.empty();
    }

    void settle(Reservation reservation, TokenCount taken, boolean failed) {
        scope.callApart(reservation.tenant(), () -> entities.createNativeQuery(SETTLE)
                .setParameter("tenant", reservation.tenant().value())
                .setParameter("day", reservation.day())
                .setParameter("tokens", reservation.tokens())
                .setParameter("in", taken.in())
                .setParameter("out", taken.out())
                .setParameter("failures", failed ? 1 : 0)
                .executeUpdate());
    }

    /** What the tenant's model took today, settled calls only. */
    public TokenUse today(TenantId tenant) {
        List<?> days = scope.call(tenant, () -> entities.createNativeQuery(READ, Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("day", today())
                .getResultList());
        return days.isEmpty() ? TokenUse.NONE : use((Tuple) days.getFirst());
    }

    private static TokenUse use(Tuple day) {
        return new TokenUse(number(day, 0).longValue(), number(day, 1).longValue(), number(day, 2).intValue(), number(day, 3).intValue());
    }

    private static Number number(Tuple day, int column) {
        return day.get(column, Number.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package io.lumen.web.events;

import io.lumen.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose conversations are looked at next: each tenant's at most every two seconds, those first that wait longest, so many in a round. */
final class Rounds {
    static final Duration BETWEEN = Duration.ofSeconds(2);

    private final int most;
    private final Map<TenantId, Instant> lookedAt = new HashMap<>();

    /** @param most how many tenants in a round */
    Rounds(int most) {
        this.most = most;
    }

    /** @param open the tenants with a stream that is open; @return whom to look at now, noted as looked at */
    synchronized List<TenantId> next(Set<TenantId> open, Instant now) {
        lookedAt.keySet().retainAll(open);
        List<TenantId> due = open.stream()
                .filter(tenant -> !now.isBefore(last(tenant).plus(BETWEEN)))
                .sorted(Comparator.comparing(this::last))
                .limit(most)
                .toList();
        due.forEach(tenant -> lookedAt.put(tenant, now));
        return due;
    }

    private Instant last(TenantId tenant) {
        return lookedAt.getOrDefault(tenant, Instant.EPOCH);
    }
}

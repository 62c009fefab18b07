package io.lumen.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a shop is connected, for the merchant's eyes.
 *
 * @param byOwner granted by the shop's owner at the platform, and not by a pasted token
 * @param missing the rights of use to us that were not granted; empty as well while the platform was not asked for them
 * @param windowDays how many days back orders can be read; empty: all of them
 * @param trouble what is wrong now, if anything
 */
public record ConnectionView(
        boolean byOwner,
        Instant connectedAt,
        List<StoreScope> missing,
        Optional<Integer> windowDays,
        Optional<Instant> answeredAt,
        Optional<Instant> failedAt,
        Optional<ConnectionTrouble> trouble) {

    static ConnectionView of(StoreConnection row) {
        boolean failing = row.failedAt != null && (row.answeredAt == null || row.failedAt.isAfter(row.answeredAt));
        return new ConnectionView(
                "oauth".equals(row.way),
                row.connectedAt,
                row.scopes.isEmpty() ? List.of() : StoreScope.missingFrom(java.util.Set.copyOf(row.scopes)),
                Optional.ofNullable(row.orderWindowDays),
                Optional.ofNullable(row.answeredAt),
                Optional.ofNullable(row.failedAt),
                failing ? ConnectionTrouble.ofCode(row.trouble) : Optional.empty());
    }
}

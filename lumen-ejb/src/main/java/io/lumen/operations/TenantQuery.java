package io.lumen.operations;

import io.lumen.tenant.TenantStatus;
import java.util.Optional;

/**
 * Which tenants are looked for.
 *
 * @param words part of a name or of a shop's handle, or a tenant's number; fewer than three letters: its beginning; empty: all
 * @param after the last of the page before
 */
public record TenantQuery(Optional<String> words, Optional<TenantStatus> status, Optional<String> plan, Order order, Optional<Place> after, int count) {
    /** Which come first. */
    public enum Order {
        NAME,
        NEWEST
    }

    /** Where a page ended: the name, or the moment as {@link java.time.Instant} writes it; and the number that tells equals apart. */
    public record Place(String value, long tenant) {}
}

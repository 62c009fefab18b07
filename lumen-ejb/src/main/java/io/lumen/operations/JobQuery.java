package io.lumen.operations;

import io.lumen.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which messages on their way out are looked for.
 *
 * @param state which of them; empty: all that have not left
 * @param after the last of the page before
 */
public record JobQuery(Optional<State> state, Optional<TenantId> tenant, Optional<Place> after, int count) {
    /** How a message can stand that has not left. */
    public enum State {
        /** Waits for its first attempt. */
        WAITING,
        /** Was tried, and will be again. */
        FAILING,
        /** A dead letter. */
        DEAD
    }

    /** Where a page ended. */
    public record Place(Instant moment, UUID id) {}
}

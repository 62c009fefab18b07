package io.lumen.access;

import io.lumen.contact.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A member as the team sees them.
 *
 * @param person the identity provider's number; empty while invited
 * @param invited whether they were invited and have not come yet
 * @param since when they were invited, or came
 * @param version to be handed back with a change, so that a change made meanwhile is not lost
 */
public record MemberView(UUID id, Optional<UUID> person, String name, EmailAddress email, Role role, boolean invited, Instant since, int version) {
    @Override
    public String toString() {
        return "MemberView[" + id + "]";
    }
}

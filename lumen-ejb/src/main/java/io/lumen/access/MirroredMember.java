package io.lumen.access;

import io.lumen.contact.EmailAddress;
import io.lumen.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** How a member stands by our own record, as the identity provider is to show it. */
sealed interface MirroredMember {
    record Active(TenantId tenant, String tenantName, UUID person, Role role) implements MirroredMember {}

    record Invited(TenantId tenant, String tenantName, EmailAddress email) implements MirroredMember {}

    /**
     * No member any more.
     *
     * @param email whose invitation ends; empty where the address belongs to another member
     * @param person who does not belong any more; empty where they were never known, or belong again
     * @param invitedAnew the same address where it was invited again meanwhile: the provider invites nobody who still belongs
     */
    record Gone(TenantId tenant, String tenantName, Optional<EmailAddress> email, Optional<UUID> person, Optional<EmailAddress> invitedAnew)
            implements MirroredMember {}
}

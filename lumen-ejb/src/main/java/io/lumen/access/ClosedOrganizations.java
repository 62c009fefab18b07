package io.lumen.access;

import io.lumen.outbox.Outbox;
import io.lumen.outbox.OutboxChannel;
import io.lumen.outbox.OutboxDelivery;
import io.lumen.outbox.UndeliverableMessage;
import io.lumen.tenant.TenantClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the identity provider that a tenant is closed, over the outbox: the organization goes there, people keep their accounts. */
@ApplicationScoped
class ClosedOrganizations implements OutboxChannel {
    static final String NAME = "identity-closing";

    /** As long as it takes others to notice and mend an outage, as with the members. */
    private static final int MOST_ATTEMPTS = 340;

    @Inject
    IdentityDirectory directory;

    @Inject
    Outbox outbox;

    void whenClosed(@Observes TenantClosed event) {
        outbox.queue(NAME, event.tenant().toString());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int mostAttempts() {
        return MOST_ATTEMPTS;
    }

    @Override
    public void send(OutboxDelivery delivery) {
        try {
            directory.dissolve(delivery.tenant());
        } catch (DirectoryFault fault) {
            if (fault.kind() == DirectoryFault.Kind.REFUSED) {
                throw new UndeliverableMessage(fault.getMessage());
            }
            throw fault;
        }
    }
}

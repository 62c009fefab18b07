package io.lumen.outbox;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** One message on its way out. The id stays the same over all attempts. */
public record OutboxDelivery(TenantId tenant, UUID id, String body) {
    @Override
    public String toString() {
        return "OutboxDelivery[tenant=" + tenant + ", id=" + id + "]";
    }
}

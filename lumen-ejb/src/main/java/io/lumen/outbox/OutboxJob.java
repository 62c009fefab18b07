package io.lumen.outbox;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** Which message a job carries; its text is the job's name in the job table. */
record OutboxJob(TenantId tenant, UUID id) {
    static final String NAME = "outbox";

    static OutboxJob parse(String text) {
        int colon = text.indexOf(':');
        return new OutboxJob(
                new TenantId(Long.parseLong(text.substring(0, colon))), UUID.fromString(text.substring(colon + 1)));
    }

    String text() {
        return tenant + ":" + id;
    }
}

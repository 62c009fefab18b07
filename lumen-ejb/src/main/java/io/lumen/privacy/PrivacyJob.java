package io.lumen.privacy;

import io.lumen.tenant.TenantId;
import java.util.UUID;

/** What a job of this room is about, as it stands in the job table. */
record PrivacyJob(TenantId tenant, UUID id) {
    static PrivacyJob parse(String text) {
        int colon = text.indexOf(':');
        return new PrivacyJob(new TenantId(Long.parseLong(text.substring(0, colon))), UUID.fromString(text.substring(colon + 1)));
    }

    String text() {
        return tenant + ":" + id;
    }
}

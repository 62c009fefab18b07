package io.lumen.web.console;

import io.lumen.tenant.LogContext;
import io.lumen.tenant.TenantId;
import io.lumen.web.access.TenantIds;

/** The tenant that a call to the console is about, as its address or body names it; the log says it from there on. */
final class ConcernedTenant {
    private ConcernedTenant() {}

    /** @throws io.lumen.web.problem.ProblemException when it is no such number */
    static TenantId read(String text, String field) {
        TenantId tenant = TenantIds.read(text, field);
        LogContext.tenant(tenant);
        return tenant;
    }
}

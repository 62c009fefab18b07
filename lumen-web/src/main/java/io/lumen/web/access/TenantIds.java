package io.lumen.web.access;

import io.lumen.tenant.TenantId;
import io.lumen.web.problem.ProblemException;
import io.lumen.web.problem.ProblemType;

/** Tenants' numbers as they stand in addresses and bodies. */
public final class TenantIds {
    private TenantIds() {}

    /** @throws ProblemException when it is no such number */
    public static TenantId read(String text, String field) {
        if (text == null) {
            throw new ProblemException(ProblemType.MISSING_FIELD, field);
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new ProblemException(ProblemType.INVALID_FIELD, field);
        }
        return new TenantId(Long.parseLong(text));
    }
}

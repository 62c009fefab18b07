package io.lumen.tenant;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate which tenant's rows a session may touch: the second belt beside row-level security. */
public class TenantResolver implements CurrentTenantIdentifierResolver<Long> {
    /** No tenant has this number, so a session without a tenant finds nothing. */
    static final Long NOBODY = 0L;

    @Override
    public Long resolveCurrentTenantIdentifier() {
        return CurrentTenant.get().map(TenantId::value).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}

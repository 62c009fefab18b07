package io.lumen.privacy;

import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes the content of exports whose week is over; that there was one stays written down. */
@ApplicationScoped
class ExpiredExports {
    private static final String EXPIRE = "update data_export set status = 'expired' where tenant_id = ? and status = 'ready' and expires_at <= ?";

    private static final String FORGET = """
            delete from data_export_part p using data_export e
            where p.tenant_id = ? and e.tenant_id = p.tenant_id and e.id = p.export_id and e.status in ('expired', 'withdrawn')""";

    @Inject
    TenantScope scope;

    @Inject
    Statements statements;

    void expire(TenantId tenant, Instant now) {
        scope.run(tenant, () -> {
            statements.run(EXPIRE, tenant.value(), now);
            statements.run(FORGET, tenant.value());
        });
    }
}

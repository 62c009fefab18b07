package io.lumen.access;

import io.lumen.limit.Limit;
import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How many invitations a tenant may send a day, {@code lumen.limits.invitations.per-tenant}: each is a mail to a stranger. */
@ApplicationScoped
class InvitationSettings implements CheckedAtStart {
    @Inject
    Settings settings;

    @Override
    public void check() {
        perTenant();
    }

    Limit perTenant() {
        return new Limit(settings.number("lumen.limits.invitations.per-tenant", 50, 1, 1_000_000), Duration.ofDays(1));
    }
}

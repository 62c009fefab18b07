package io.lumen.signup;

import io.lumen.access.Access;
import io.lumen.access.Identity;
import io.lumen.access.Invitations;
import io.lumen.access.SignedIn;
import io.lumen.access.SignedInSessions;
import io.lumen.access.SignedInToken;
import io.lumen.audit.AuditTrail;
import io.lumen.entitlement.Entitlements;
import io.lumen.entitlement.Plan;
import io.lumen.store.NewStores;
import io.lumen.tenant.NewTenants;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Opens a shop for whoever asks, without anybody of ours: tenant, plan, owner and store in one transaction, the identity
 * provider's part by the outbox, so that its absence holds nobody up. Asking twice, at once or days apart, opens one shop.
 */
@ApplicationScoped
public class SignUp {
    @Inject
    Openings openings;

    @Inject
    SignUpLimits limits;

    @Inject
    NewTenants tenants;

    @Inject
    NewStores stores;

    @Inject
    Entitlements entitlements;

    @Inject
    Invitations invitations;

    @Inject
    Access access;

    @Inject
    SignedInSessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    TenantScope scope;

    /**
     * Who is signed in has an address that the identity provider has confirmed: nobody else gets a session.
     *
     * @param network where they are, for the limits
     */
    public SignUpOutcome open(SignedIn person, SignedInToken session, NewShop shop, String network) {
        Optional<TenantId> before = openings.by(person.person());
        if (before.isPresent() && access.belongs(person.person(), before.get())) {
            sessions.join(session, before.get());
            return new SignUpOutcome.OpenedBefore(before.get());
        }
        if (!limits.take(person.person(), network)) {
            return new SignUpOutcome.TooMany();
        }
        TenantId number = tenants.nextNumber();
        try {
            scope.run(number, () -> begin(number, person, session, shop, before));
        } catch (OpenedMeanwhile other) {
            TenantId theirs = openings.by(person.person()).orElseThrow(() -> other);
            sessions.join(session, theirs);
            return new SignUpOutcome.OpenedBefore(theirs);
        }
        sessions.join(session, number);
        return new SignUpOutcome.Opened(number);
    }

    private void begin(TenantId number, SignedIn person, SignedInToken session, NewShop shop, Optional<TenantId> left) {
        // First, since it waits for whoever opens a shop for the same person right now.
        if (!openings.note(person.person(), number, left)) {
            throw new OpenedMeanwhile();
        }
        tenants.begin(shop.name());
        entitlements.begin(Plan.FREE);
        invitations.found(person.person(), person.name(), sessions.email(session).orElseThrow(), shop.language());
        stores.open(shop.name(), shop.language(), shop.timeZone());
        audit.record(person.person().toString(), "tenant.opened", number.toString(), null);
    }

    /** The shop that the person has opened and still belongs to. */
    public Optional<TenantId> openedBy(SignedIn person) {
        return openings.by(person.person()).filter(tenant -> access.belongs(person.person(), tenant));
    }

    /** Somebody who signs in belongs to the shop that they opened, also while the identity provider has not heard of it. */
    public Identity welcomed(Identity identity) {
        invitations.arrive(identity);
        return openings.by(identity.person())
                .filter(tenant -> access.belongs(identity.person(), tenant))
                .map(identity::with)
                .orElse(identity);
    }

    /** The person has opened a shop in another window at this moment. */
    private static final class OpenedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

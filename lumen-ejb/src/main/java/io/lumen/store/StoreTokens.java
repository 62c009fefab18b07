package io.lumen.store;

import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens of shops as they stand in the database, and the right to renew one: whoever finds a token about to end, with the
 * row locked, takes that right for some seconds, and nobody else renews meanwhile, on any node. No lock and no transaction is
 * held while the platform is asked (decision 0021).
 */
@ApplicationScoped
class StoreTokens {
    /** As Shopify's own library does it: early enough that what is under way ends with the token it began with. */
    static final Duration EARLY = Duration.ofMinutes(5);

    /** Longer than a renewal may take; when a node dies over it, another one goes on after this. */
    static final Duration LEASE = Duration.ofSeconds(10);

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    @Inject
    StoreDirectory directory;

    /** How a token stands for somebody who wants to use it. */
    sealed interface Standing {

        /** It can be used. */
        record Good(StoreAccess access) implements Standing {}

        /** Whoever asked has to renew it now. */
        record ToRenew(String refreshToken, Instant until) implements Standing {}

        /** Somebody else renews it. @param access of use as long as the old token lives */
        record BeingRenewed(StoreAccess access) implements Standing {}

        /** There is no way to another one. */
        record Lost() implements Standing {}
    }

    /** @param refused whether the platform has just refused the token of this access */
    Standing standing(StoreAccess known, boolean refused) {
        return scope.callApart(known.tenant(), () -> Optional.ofNullable(locked(known.ref()))
                .map(row -> standing(known, refused, row))
                .orElseGet(Standing.Lost::new));
    }

    private Standing standing(StoreAccess known, boolean refused, StoreConnection row) {
        Instant now = clock.instant();
        StoreAccess current = access(known, row);
        boolean another = !current.accessToken().equals(known.accessToken());
        boolean lasting = row.expiresAt == null || row.expiresAt.minus(EARLY).isAfter(now);
        if (lasting && (another || !refused)) {
            return new Standing.Good(current);
        }
        if (row.sealedRefreshToken == null || row.refreshExpiresAt != null && !row.refreshExpiresAt.isAfter(now)) {
            return new Standing.Lost();
        }
        if (row.renewingUntil != null && row.renewingUntil.isAfter(now)) {
            return new Standing.BeingRenewed(current);
        }
        row.renewingUntil = now.plus(LEASE);
        return new Standing.ToRenew(
                cipher.open(row.sealedRefreshToken, StoreConnection.refreshContext(known.tenant(), known.storeId())), row.renewingUntil);
    }

    /** Stores what a renewal has brought, before anybody uses it. Whoever was too late gets what stands there now. */
    Optional<StoreAccess> renewed(StoreAccess known, Standing.ToRenew right, StoreGrant grant) {
        Optional<StoreAccess> access = scope.callApart(known.tenant(), () -> Optional.ofNullable(locked(known.ref())).map(row -> {
            if (right.until().equals(row.renewingUntil)) {
                keep(known.ref(), row, grant);
            }
            return access(known, row);
        }));
        directory.forget(known.ref());
        return access;
    }

    /** Gives the right to renew back, so that the next one may try at once. */
    void notRenewed(StoreAccess known, Standing.ToRenew right) {
        scope.callApart(known.tenant(), () -> {
            Optional.ofNullable(locked(known.ref())).filter(row -> right.until().equals(row.renewingUntil)).ifPresent(row -> row.renewingUntil = null);
            return null;
        });
    }

    void keep(StoreRef ref, StoreConnection row, StoreGrant grant) {
        row.sealedToken = cipher.seal(grant.accessToken(), StoreConnection.sealContext(ref.tenant(), ref.store()));
        row.expiresAt = grant.renewal().map(StoreGrant.Renewal::expiresAt).orElse(null);
        row.sealedRefreshToken = grant.renewal()
                .map(renewal -> cipher.seal(renewal.refreshToken(), StoreConnection.refreshContext(ref.tenant(), ref.store())))
                .orElse(null);
        row.refreshExpiresAt = grant.renewal().flatMap(StoreGrant.Renewal::refreshExpiresAt).orElse(null);
        row.renewingUntil = null;
        row.updatedAt = clock.instant();
    }

    private StoreConnection locked(StoreRef ref) {
        return entities.find(StoreConnection.class, ref.store(), LockModeType.PESSIMISTIC_WRITE);
    }

    private StoreAccess access(StoreAccess known, StoreConnection row) {
        return known.by(
                cipher.open(row.sealedToken, StoreConnection.sealContext(known.tenant(), known.storeId())), Optional.ofNullable(row.expiresAt));
    }
}

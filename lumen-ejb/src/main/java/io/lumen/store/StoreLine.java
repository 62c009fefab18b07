package io.lumen.store;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The line to a shop: sees to it that a token is good when it is used, and notes how the shop answers. What it does may reach the
 * platform, so it is called outside of transactions.
 */
@ApplicationScoped
public class StoreLine {
    /** While another node renews, its result is looked for this often, for as long as a renewal may take. */
    private static final int LOOK_EVERY_MILLIS = 100;

    private static final int LOOKS = 30;

    private final ConcurrentMap<StoreRef, CompletableFuture<StoreAnswer<StoreAccess>>> renewals = new ConcurrentHashMap<>();

    @Inject
    StoreTokens tokens;

    @Inject
    StoreAuthorization platform;

    @Inject
    ConnectionHealth health;

    @Inject
    Clock clock;

    @SuppressWarnings("unchecked")
    private final TypedGuard<Looked> others = TypedGuard.create(Looked.class)
            .withRetry()
            .maxRetries(LOOKS)
            .delay(LOOK_EVERY_MILLIS, ChronoUnit.MILLIS)
            .maxDuration((long) LOOKS * LOOK_EVERY_MILLIS, ChronoUnit.MILLIS)
            .jitter(LOOK_EVERY_MILLIS / 4, ChronoUnit.MILLIS)
            .whenResult(result -> result instanceof Looked looked && !looked.isSettled())
            .done()
            .build();

    /** The same access, with a new token where the old one is about to end. */
    public StoreAnswer<StoreAccess> usable(StoreAccess access) {
        boolean lasting = access.expiresAt().map(end -> end.minus(StoreTokens.EARLY).isAfter(clock.instant())).orElse(true);
        return lasting ? new StoreAnswer.Had<>(access) : renewal(access, false);
    }

    /** What to use in place of an access that the platform has just refused; troubled when there is nothing else. */
    public StoreAnswer<StoreAccess> insteadOf(StoreAccess refused) {
        return renewal(refused, true);
    }

    /** The same access by a new token long before the old one's end, so that what a new one is had for does not end unused. */
    StoreAnswer<StoreAccess> early(StoreAccess access) {
        return renewal(access, true);
    }

    /** Notes that the shop has answered well. Costs the caller nothing. */
    public void answered(StoreAccess access) {
        health.answered(access.ref());
    }

    /** Notes what is wrong with the shop. Costs the caller nothing. */
    public void failed(StoreAccess access, ConnectionTrouble trouble) {
        health.failed(access.ref(), trouble);
    }

    /** One of those who ask on this node at the same time does it for all of them. */
    private StoreAnswer<StoreAccess> renewal(StoreAccess access, boolean refused) {
        CompletableFuture<StoreAnswer<StoreAccess>> mine = new CompletableFuture<>();
        CompletableFuture<StoreAnswer<StoreAccess>> others = renewals.putIfAbsent(access.ref(), mine);
        if (others != null) {
            return others.join();
        }
        try {
            mine.complete(settled(access, refused));
        } catch (RuntimeException fault) {
            mine.completeExceptionally(fault);
            throw fault;
        } finally {
            renewals.remove(access.ref(), mine);
        }
        return mine.join();
    }

    private StoreAnswer<StoreAccess> settled(StoreAccess access, boolean refused) {
        return others.get(() -> look(access, refused)).answer();
    }

    private Looked look(StoreAccess access, boolean refused) {
        return switch (tokens.standing(access, refused)) {
            case StoreTokens.Standing.Good(StoreAccess good) -> Looked.had(good);
            case StoreTokens.Standing.Lost() -> Looked.troubled(ConnectionTrouble.TOKEN_REFUSED);
            case StoreTokens.Standing.BeingRenewed(StoreAccess old) when !refused && isAlive(old) -> Looked.had(old);
            case StoreTokens.Standing.BeingRenewed(StoreAccess old) -> Looked.unsettled();
            case StoreTokens.Standing.ToRenew right -> renewed(access, right);
        };
    }

    private Looked renewed(StoreAccess access, StoreTokens.Standing.ToRenew right) {
        return switch (platform.renew(new ShopHandle(access.shop()), right.refreshToken())) {
            case StoreAnswer.Had<StoreGrant>(StoreGrant grant) ->
                tokens.renewed(access, right, grant).map(Looked::had).orElseGet(() -> Looked.troubled(ConnectionTrouble.TOKEN_REFUSED));
            case StoreAnswer.Troubled<StoreGrant>(ConnectionTrouble trouble) -> {
                tokens.notRenewed(access, right);
                yield Looked.troubled(trouble);
            }
        };
    }

    private boolean isAlive(StoreAccess access) {
        return access.expiresAt().map(end -> end.isAfter(clock.instant())).orElse(true);
    }

    /** One look at a token. @param answer too slow, for the time being, while another node renews it */
    private record Looked(StoreAnswer<StoreAccess> answer, boolean isSettled) {
        static Looked had(StoreAccess access) {
            return new Looked(new StoreAnswer.Had<>(access), true);
        }

        static Looked troubled(ConnectionTrouble trouble) {
            return new Looked(new StoreAnswer.Troubled<>(trouble), true);
        }

        static Looked unsettled() {
            return new Looked(new StoreAnswer.Troubled<>(ConnectionTrouble.TOO_SLOW), false);
        }
    }
}

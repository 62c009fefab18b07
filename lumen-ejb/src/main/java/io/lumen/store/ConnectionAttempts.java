package io.lumen.store;

import io.lumen.tenant.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Who was sent to their shop to grant us access. The random text that goes with them counts once, for ten minutes, for the tenant
 * and in the signed-in session that set out; we keep only hashes of both.
 */
@ApplicationScoped
class ConnectionAttempts {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 32;

    private static final String SWEEP = "delete from connection_attempt where tenant_id = :tenant and expires_at <= :now";

    private static final String BEGIN = """
            insert into connection_attempt (tenant_id, state_hash, store_id, shop, session_hash, expires_at)
            values (:tenant, :state, :store, :shop, :session, :until)""";

    private static final String TAKE = """
            delete from connection_attempt where tenant_id = :tenant and state_hash = :state and session_hash = :session
            returning shop, expires_at > :now""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /** An attempt that was under way. @param inTime whether it came back soon enough */
    record Attempt(ShopHandle shop, boolean inTime) {}

    /** @return the text that the platform hands back */
    String begin(UUID store, ShopHandle shop, String session) {
        long tenant = CurrentTenant.require().value();
        Instant now = clock.instant();
        entities.createNativeQuery(SWEEP).setParameter("tenant", tenant).setParameter("now", now).executeUpdate();
        String state = randomText();
        entities.createNativeQuery(BEGIN)
                .setParameter("tenant", tenant)
                .setParameter("state", hash(state))
                .setParameter("store", store)
                .setParameter("shop", shop.value())
                .setParameter("session", hash(session))
                .setParameter("until", now.plus(LIFE))
                .executeUpdate();
        return state;
    }

    /** Takes an attempt away, so that it counts once. Empty when this session has none of that text. */
    Optional<Attempt> take(String state, String session) {
        List<?> taken = entities.createNativeQuery(TAKE)
                .setParameter("tenant", CurrentTenant.require().value())
                .setParameter("state", hash(state))
                .setParameter("session", hash(session))
                .setParameter("now", clock.instant())
                .getResultList();
        return taken.stream().findFirst().map(Object[].class::cast).map(row -> new Attempt(new ShopHandle((String) row[0]), (Boolean) row[1]));
    }

    private String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}

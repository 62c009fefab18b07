package io.lumen.verification;

import io.lumen.audit.AuditTrail;
import io.lumen.secret.SecretCipher;
import io.lumen.store.StoreRef;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What a store's owners choose about proof: how much has to be proven, and the secret by which the store says who is signed in
 * there. Changes hold on every node within half a minute, and stand in the audit trail without the secret.
 */
@ApplicationScoped
public class VerificationRules {
    private static final int SECRET_BYTES = 32;

    private static final String READ = """
            select mode, sealed_secret is not null as secret, sealed_previous_secret is not null as previous, secret_made_at
            from verification_settings where tenant_id = :tenant and store_id = :store""";

    /** Whoever changes it at the same time waits here. */
    private static final String HOLD = """
            insert into verification_settings (tenant_id, store_id, mode) values (:tenant, :store, 'match')
            on conflict (tenant_id, store_id) do update set updated_at = verification_settings.updated_at""";

    private static final String MODE = "update verification_settings set mode = :mode, updated_at = :now where tenant_id = :tenant and store_id = :store";

    private static final String SECRET = """
            update verification_settings set sealed_previous_secret = sealed_secret, sealed_secret = :secret, secret_made_at = :now, updated_at = :now
            where tenant_id = :tenant and store_id = :store""";

    private static final String FORGET_PREVIOUS =
            "update verification_settings set sealed_previous_secret = null, updated_at = :now where tenant_id = :tenant and store_id = :store";

    private static final String FORGET = """
            update verification_settings set sealed_secret = null, sealed_previous_secret = null, secret_made_at = null, updated_at = :now
            where tenant_id = :tenant and store_id = :store""";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    VerificationSettings settings;

    @Inject
    SecretCipher cipher;

    @Inject
    AuditTrail audit;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /** How a store has chosen. @param secret empty: it signs nobody */
    public record Rules(VerificationMode mode, Optional<Secret> secret) {}

    /** A secret, without itself. @param madeAt null where that was not noted; @param previous whether the one before is still valid */
    public record Secret(Instant madeAt, boolean previous) {}

    public Rules of(StoreRef store) {
        return scope.call(store.tenant(), () -> read(store));
    }

    /** @param seen the mode that was shown when it was chosen. @return false when it is another one by now */
    public boolean choose(StoreRef store, UUID person, VerificationMode mode, VerificationMode seen) {
        return changed(store, () -> {
            if (read(store).mode() != seen) {
                return false;
            }
            run(MODE, store, "mode", mode.name().toLowerCase(Locale.ROOT));
            audit.record(person.toString(), "security.mode_changed", store.store().toString(), named(seen) + " → " + named(mode));
            return true;
        });
    }

    /** @return a new secret, which is told once and kept sealed. The one it replaces stays valid; one before that does not */
    public String makeSecret(StoreRef store, UUID person) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return changed(store, () -> {
            boolean first = read(store).secret().isEmpty();
            run(SECRET, store, "secret", cipher.seal(secret, VerificationSettings.secretContext(store)));
            audit.record(person.toString(), first ? "security.secret_made" : "security.secret_rotated", store.store().toString(), null);
            return secret;
        });
    }

    /** From now on only the newest counts. */
    public void forgetPrevious(StoreRef store, UUID person) {
        forget(store, person, FORGET_PREVIOUS, "previous");
    }

    /** From now on the store signs nobody. */
    public void forgetSecrets(StoreRef store, UUID person) {
        forget(store, person, FORGET, null);
    }

    private void forget(StoreRef store, UUID person, String sql, String detail) {
        changed(store, () -> {
            run(sql, store, null, null);
            audit.record(person.toString(), "security.secret_forgotten", store.store().toString(), detail);
            return true;
        });
    }

    private <T> T changed(StoreRef store, java.util.function.Supplier<T> change) {
        T outcome = scope.call(store.tenant(), () -> {
            entities.createNativeQuery(HOLD).setParameter("tenant", store.tenant().value()).setParameter("store", store.store()).executeUpdate();
            return change.get();
        });
        settings.changed(store);
        return outcome;
    }

    private Rules read(StoreRef store) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(READ, Tuple.class)
                .setParameter("tenant", store.tenant().value())
                .setParameter("store", store.store())
                .getResultList();
        return rows.stream().findFirst()
                .map(row -> new Rules(
                        VerificationMode.valueOf(row.get("mode", String.class).toUpperCase(Locale.ROOT)),
                        row.get("secret", Boolean.class)
                                ? Optional.of(new Secret(row.get("secret_made_at", Instant.class), row.get("previous", Boolean.class)))
                                : Optional.empty()))
                .orElseGet(() -> new Rules(VerificationMode.MATCH, Optional.empty()));
    }

    private void run(String sql, StoreRef store, String name, Object value) {
        var query = entities.createNativeQuery(sql)
                .setParameter("tenant", store.tenant().value())
                .setParameter("store", store.store())
                .setParameter("now", clock.instant());
        (name == null ? query : query.setParameter(name, value)).executeUpdate();
    }

    private static String named(VerificationMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}

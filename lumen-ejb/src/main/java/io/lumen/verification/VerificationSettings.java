package io.lumen.verification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.secret.SecretCipher;
import io.lumen.store.StoreRef;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a store has chosen about proof, up to 30 seconds old. A store that has chosen nothing goes by number and e-mail. */
@ApplicationScoped
class VerificationSettings {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 20_000;
    private static final Chosen NOTHING = new Chosen(VerificationMode.MATCH, List.of());

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    private final LoadingCache<StoreRef, Chosen> chosen =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_KEPT).build(this::load);

    /** @param secrets what the store signs its customers' tokens with, the newest first; empty: it does not */
    record Chosen(VerificationMode mode, List<String> secrets) {
        @Override
        public String toString() {
            return "Chosen[mode=" + mode + "]";
        }
    }

    Chosen of(StoreRef store) {
        return chosen.get(store);
    }

    /** On this node at once; the others look again within half a minute. */
    void changed(StoreRef store) {
        chosen.invalidate(store);
    }

    private Chosen load(StoreRef store) {
        return scope.callApart(store.tenant(), () -> {
            @SuppressWarnings("unchecked")
            List<Tuple> rows = entities.createNativeQuery(
                            "select mode, sealed_secret, sealed_previous_secret from verification_settings where tenant_id = :tenant and store_id = :store", Tuple.class)
                    .setParameter("tenant", store.tenant().value())
                    .setParameter("store", store.store())
                    .getResultList();
            return rows.stream().findFirst().map(row -> chosen(store, row)).orElse(NOTHING);
        });
    }

    private Chosen chosen(StoreRef store, Tuple row) {
        return new Chosen(
                VerificationMode.valueOf(row.get("mode", String.class).toUpperCase(Locale.ROOT)),
                Stream.of("sealed_secret", "sealed_previous_secret")
                        .flatMap(column -> Stream.ofNullable(row.get(column, byte[].class)))
                        .map(sealed -> cipher.open(sealed, secretContext(store)))
                        .toList());
    }

    static String secretContext(StoreRef store) {
        return "customer-secret:" + store.tenant() + ":" + store.store();
    }
}

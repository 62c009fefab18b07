package io.lumen.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the passage of a merchant's own text that answers a general question. It needs no verification, since it tells
 * nothing of any order, and it says nothing rather than something near: what does not match well enough is no answer.
 *
 * <p>What it searches may be 30 seconds old. A question is compared in the language it was asked in, then by the notions it
 * has in common with texts of other languages.
 */
@ApplicationScoped
public class Policies {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final long MOST_WORDS_KEPT = 4_000_000;
    /** More than any shop needs in seven languages. */
    static final int MOST_TEXTS = 40;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    private final LoadingCache<Shop, PassageSearch> searches = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST_WORDS_KEPT)
            .weigher((Shop shop, PassageSearch search) -> 100 + search.words())
            .build(this::load);

    /** Empty when the merchant has no text, or none that answers this. */
    public Optional<PolicyPassage> search(TenantId tenant, UUID store, String question, Locale locale) {
        return searches.get(new Shop(tenant, store)).answer(question, locale);
    }

    private PassageSearch load(Shop shop) {
        return new PassageSearch(scope.callApart(shop.tenant(), () -> texts(shop.store()).flatMap(Policies::passages).toList()));
    }

    private Stream<PolicyText> texts(UUID store) {
        List<PolicyText> texts = entities.createQuery("select p from PolicyText p where p.storeId = :store order by p.id", PolicyText.class)
                .setParameter("store", store)
                .setMaxResults(MOST_TEXTS)
                .getResultList();
        return texts.stream();
    }

    private static Stream<PolicyPassage> passages(PolicyText text) {
        return Passages.of(text.title, text.body, Locale.forLanguageTag(text.locale)).stream();
    }

    private record Shop(TenantId tenant, UUID store) {}
}

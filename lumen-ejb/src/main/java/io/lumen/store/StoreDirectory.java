package io.lumen.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.Tenant;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import io.lumen.tenant.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds shops. What it hands out may be 30 seconds old: each node looks again by itself, so that no message between nodes is
 * needed when a merchant changes something.
 */
@ApplicationScoped
public class StoreDirectory {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 20_000;

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    WidgetKeys keys;

    @Inject
    SecretCipher cipher;

    private final LoadingCache<String, Optional<StoreRef>> byKey =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_KEPT).build(key -> keys.find(key));

    private final LoadingCache<StoreRef, Optional<Loaded>> stores =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_KEPT).build(this::load);

    private final LoadingCache<TenantId, Set<String>> originsOf =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_KEPT).build(this::loadOrigins);

    /** The shop whose widget carries this public key. */
    public Optional<StoreProfile> byWidgetKey(String key) {
        return loaded(key).map(Loaded::profile);
    }

    /** How the widget with this public key looks. */
    public Optional<WidgetLook> lookByWidgetKey(String key) {
        return loaded(key).map(Loaded::look);
    }

    /** Which picture was uploaded for the widget with this public key, if one was. */
    public Optional<String> pictureByWidgetKey(String key) {
        return loaded(key).flatMap(Loaded::picture);
    }

    public Optional<StoreProfile> byId(TenantId tenant, UUID store) {
        return stores.get(new StoreRef(tenant, store)).map(Loaded::profile);
    }

    /** Whether a page of this origin may speak to any shop of the tenant. */
    public boolean allowsOrigin(TenantId tenant, String origin) {
        return originsOf.get(tenant).contains(origin);
    }

    /** Whether the tenant is served at this moment: asked anew, since whoever is set aside must not go on being served for half a minute. */
    public boolean serves(TenantId tenant) {
        return scope.call(tenant, () -> entities.find(Tenant.class, tenant.value()).status() == TenantStatus.ACTIVE);
    }

    /** The way to the shop's data. Empty when the shop is not connected. */
    public Optional<StoreAccess> access(TenantId tenant, UUID store) {
        return stores.get(new StoreRef(tenant, store)).flatMap(Loaded::access);
    }

    /** How far back the platform lets us read this shop's orders; empty: all of them, or the shop is not connected. */
    public Optional<Duration> orderWindow(TenantId tenant, UUID store) {
        return stores.get(new StoreRef(tenant, store)).flatMap(Loaded::orderWindow);
    }

    /** Looks anew at once on this node, after a change that was made here. */
    void forget(StoreRef ref) {
        stores.invalidate(ref);
        originsOf.invalidate(ref.tenant());
    }

    private Optional<Loaded> loaded(String key) {
        return WidgetKeys.FORM.matcher(key).matches() ? byKey.get(key).flatMap(stores::get) : Optional.empty();
    }

    private Optional<Loaded> load(StoreRef ref) {
        return scope.callApart(ref.tenant(), () -> Optional.ofNullable(entities.find(Store.class, ref.store())).map(store -> loaded(ref, store)));
    }

    private Loaded loaded(StoreRef ref, Store store) {
        Tenant tenant = entities.find(Tenant.class, ref.tenant().value());
        Optional<WidgetSettings> widget = Optional.ofNullable(entities.find(WidgetSettings.class, store.id));
        StoreProfile profile = new StoreProfile(
                ref.tenant(),
                tenant.status(),
                store.id,
                Optional.ofNullable(store.shop),
                store.name,
                ZoneId.of(store.timeZone),
                Locale.forLanguageTag(store.locale),
                store.orderNumberPrefix,
                store.orderNumberSuffix,
                Set.copyOf(origins(ref)),
                widget.map(settings -> settings.greeting(words(ref))).orElseGet(() -> new WidgetGreeting(store.name, Optional.empty(), List.of())));
        return new Loaded(profile, widget.map(WidgetSettings::look).orElse(WidgetLook.PLAIN), picture(ref), access(ref, store), orderWindow(store));
    }

    private Map<String, WidgetGreeting.Words> words(StoreRef ref) {
        return entities.createQuery("select w from WidgetWords w where w.storeId = :store", WidgetWords.class)
                .setParameter("store", ref.store())
                .getResultStream()
                .collect(Collectors.toMap(words -> words.language, WidgetWords::words));
    }

    private Optional<String> picture(StoreRef ref) {
        return entities.createNativeQuery("select tag from widget_picture where tenant_id = :tenant and store_id = :store", String.class)
                .setParameter("tenant", ref.tenant().value())
                .setParameter("store", ref.store())
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    private List<String> origins(StoreRef ref) {
        return entities.createQuery("select o.origin from AllowedOrigin o where o.storeId = :store", String.class)
                .setParameter("store", ref.store())
                .getResultList();
    }

    private Set<String> loadOrigins(TenantId tenant) {
        return scope.callApart(tenant, () -> Set.copyOf(
                entities.createQuery("select distinct o.origin from AllowedOrigin o", String.class).getResultList()));
    }

    private Optional<Duration> orderWindow(Store store) {
        return Optional.ofNullable(entities.find(StoreConnection.class, store.id))
                .flatMap(connection -> Optional.ofNullable(connection.orderWindowDays))
                .map(Duration::ofDays);
    }

    private Optional<StoreAccess> access(StoreRef ref, Store store) {
        StoreConnection connection = entities.find(StoreConnection.class, store.id);
        if (connection == null || store.shop == null) {
            return Optional.empty();
        }
        String token = cipher.open(connection.sealedToken, StoreConnection.sealContext(ref.tenant(), store.id));
        return Optional.of(new StoreAccess(
                ref.tenant(), store.id, store.shop, store.orderNumberPrefix, store.orderNumberSuffix, token,
                Optional.ofNullable(connection.expiresAt)));
    }

    private record Loaded(StoreProfile profile, WidgetLook look, Optional<String> picture, Optional<StoreAccess> access, Optional<Duration> orderWindow) {}
}

package io.lumen.store;

import io.lumen.audit.AuditTrail;
import io.lumen.secret.SecretCipher;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The tenant's shops as its own people see them: as they stand now, not as a node remembers them. */
@ApplicationScoped
public class TenantStores {
    private static final String KEY = "select key from widget_key where tenant_id = :tenant and store_id = :store order by created_at limit 1";

    private static final String TESTED = "update store set tested_at = :now where tenant_id = :tenant and id = :store and tested_at is null";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    SecretCipher cipher;

    @Inject
    StoreDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A shop and the way to it.
     *
     * @param shop its handle at its platform; empty until it is connected
     * @param connected whether we hold a token for it
     * @param widgetKey the public key of its widget, if it has one
     */
    public record StoreOverview(String name, Optional<String> shop, boolean connected, Optional<String> widgetKey, Progress progress) {}

    /**
     * How far the merchant has come.
     *
     * @param styled when the widget's look was first saved
     * @param tested when a conversation was first tried
     * @param seen when a page of the shop last loaded the widget
     * @param seenOrigin which page's origin that was
     */
    public record Progress(Optional<Instant> styled, Optional<Instant> tested, Optional<Instant> seen, Optional<String> seenOrigin) {}

    /** The tenant's first shop; empty while it has named none. */
    public Optional<StoreOverview> first(TenantId tenant) {
        return scope.call(tenant, () -> row().map(store -> new StoreOverview(
                store.name,
                Optional.ofNullable(store.shop),
                store.shop != null && entities.find(StoreConnection.class, store.id) != null,
                key(tenant, store),
                store.progress())));
    }

    /** The same shop with all that can be set. */
    public Optional<StoreSettings> settings(TenantId tenant) {
        return scope.call(tenant, () -> row().map(store -> new StoreSettings(
                store.id,
                store.name,
                Optional.ofNullable(store.shop),
                ZoneId.of(store.timeZone),
                store.orderNumberPrefix,
                store.orderNumberSuffix,
                store.version,
                Optional.ofNullable(entities.find(StoreConnection.class, store.id)).map(ConnectionView::of))));
    }

    /** @param actor whose change it is */
    public SettingsChange change(TenantId tenant, String actor, StoreSettings.Change wanted) {
        SettingsChange outcome = scope.call(tenant, () -> row()
                .map(store -> change(store, actor, wanted))
                .orElse(SettingsChange.NO_STORE));
        scope.call(tenant, () -> row().map(Store::ref)).ifPresent(directory::forget);
        return outcome;
    }

    private SettingsChange change(Store store, String actor, StoreSettings.Change wanted) {
        entities.refresh(store, LockModeType.PESSIMISTIC_WRITE);
        if (store.version != wanted.version()) {
            return SettingsChange.OVERTAKEN;
        }
        store.name = wanted.name();
        store.timeZone = wanted.timeZone().getId();
        store.orderNumberPrefix = wanted.orderNumberPrefix();
        store.orderNumberSuffix = wanted.orderNumberSuffix();
        store.updatedAt = clock.instant();
        store.version++;
        audit.record(actor, "store.settings_changed", store.id.toString(), null);
        return SettingsChange.DONE;
    }

    /** Inside the tenant's transaction: its first shop. */
    Optional<Store> row() {
        return entities.createQuery("select s from Store s order by s.id", Store.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** Inside the tenant's transaction: the way to the shop as it stands now, if it is connected. */
    Optional<StoreAccess> access(Store store) {
        return Optional.ofNullable(entities.find(StoreConnection.class, store.id)).map(row -> new StoreAccess(
                store.ref().tenant(), store.id, store.shop, store.orderNumberPrefix, store.orderNumberSuffix,
                cipher.open(row.sealedToken, StoreConnection.sealContext(store.ref().tenant(), store.id)), Optional.ofNullable(row.expiresAt)));
    }

    /** The way to this shop as it stands now; empty where it is gone or not connected. */
    Optional<StoreAccess> accessTo(StoreRef ref) {
        return scope.call(ref.tenant(), () -> Optional.ofNullable(entities.find(Store.class, ref.store())).flatMap(this::access));
    }

    /** The number of the tenant's first shop; empty while it has named none. */
    public Optional<UUID> firstId(TenantId tenant) {
        return scope.call(tenant, () -> entities.createQuery("select s.id from Store s order by s.id", UUID.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    /** Notes that the assistant was tried with this shop; the first time counts. */
    public void tested(TenantId tenant, UUID store) {
        scope.run(tenant, () -> entities.createNativeQuery(TESTED)
                .setParameter("now", clock.instant())
                .setParameter("tenant", tenant.value())
                .setParameter("store", store)
                .executeUpdate());
    }

    /** The language of the tenant's first shop; empty while it has named none. */
    public Optional<Locale> language(TenantId tenant) {
        return scope.call(tenant, () -> entities.createQuery("select s.locale from Store s order by s.id", String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Locale::forLanguageTag));
    }

    /** Inside the tenant's transaction: the public key of its widget. */
    Optional<String> key(TenantId tenant, Store store) {
        return entities.createNativeQuery(KEY, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("store", store.id)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }
}

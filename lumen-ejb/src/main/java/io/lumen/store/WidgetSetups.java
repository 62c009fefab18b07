package io.lumen.store;

import io.lumen.audit.AuditTrail;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A widget as its merchant's people set it up: read as it stands now, changed as a whole or not at all. */
@ApplicationScoped
public class WidgetSetups {
    private static final String PICTURE = "select tag from widget_picture where tenant_id = :tenant and store_id = :store";

    private static final String STYLED = "update store set styled_at = :now where tenant_id = :tenant and id = :store and styled_at is null";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    TenantScope scope;

    @Inject
    TenantStores stores;

    @Inject
    StoreDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Empty while the tenant has no shop. */
    public Optional<WidgetSetup> of(TenantId tenant) {
        return scope.call(tenant, () -> stores.row().map(this::setup));
    }

    /** @param actor whose change it is */
    public SettingsChange change(TenantId tenant, String actor, WidgetSetup.Settings wanted) {
        SettingsChange outcome = scope.call(tenant, () -> stores.row().map(store -> change(store, actor, wanted)).orElse(SettingsChange.NO_STORE));
        scope.call(tenant, () -> stores.row().map(Store::ref)).ifPresent(directory::forget);
        return outcome;
    }

    private SettingsChange change(Store store, String actor, WidgetSetup.Settings wanted) {
        // The shop's row is what both who edit at once have to pass, also before there are any settings.
        entities.refresh(store, LockModeType.PESSIMISTIC_WRITE);
        WidgetSettings found = entities.find(WidgetSettings.class, store.id);
        if (found != null) {
            entities.refresh(found);
        }
        if (wanted.version() != (found == null ? 0 : found.version())) {
            return SettingsChange.OVERTAKEN;
        }
        Instant now = clock.instant();
        WidgetSettings settings = found == null ? new WidgetSettings(store.id) : found;
        settings.set(wanted.greeting(), wanted.look(), now);
        if (found == null) {
            entities.persist(settings);
        }
        words(store, wanted.greeting().words());
        origins(store, wanted.origins());
        entities.createNativeQuery(STYLED).setParameter("now", now).setParameter("tenant", store.tenantId).setParameter("store", store.id).executeUpdate();
        audit.record(actor, "widget.changed", store.id.toString(), null);
        return SettingsChange.DONE;
    }

    private void words(Store store, Map<String, WidgetGreeting.Words> wanted) {
        entities.createQuery("delete from WidgetWords w where w.storeId = :store").setParameter("store", store.id).executeUpdate();
        wanted.forEach((language, words) -> {
            if (!words.isEmpty()) {
                entities.persist(new WidgetWords(store.id, language, words));
            }
        });
    }

    private void origins(Store store, List<WebOrigin> wanted) {
        Set<String> missing = wanted.stream().map(WebOrigin::value).collect(Collectors.toCollection(HashSet::new));
        for (AllowedOrigin origin : rows(store)) {
            if (!missing.remove(origin.origin)) {
                entities.remove(origin);
            }
        }
        missing.forEach(origin -> entities.persist(new AllowedOrigin(store.id, new WebOrigin(origin))));
    }

    private List<AllowedOrigin> rows(Store store) {
        return entities.createQuery("select o from AllowedOrigin o where o.storeId = :store order by o.origin", AllowedOrigin.class)
                .setParameter("store", store.id)
                .getResultList();
    }

    private WidgetSetup setup(Store store) {
        Optional<WidgetSettings> settings = Optional.ofNullable(entities.find(WidgetSettings.class, store.id));
        Map<String, WidgetGreeting.Words> words = entities.createQuery("select w from WidgetWords w where w.storeId = :store", WidgetWords.class)
                .setParameter("store", store.id)
                .getResultStream()
                .collect(Collectors.toMap(each -> each.language, WidgetWords::words));
        return new WidgetSetup(
                store.name,
                stores.key(store.ref().tenant(), store),
                new WidgetSetup.Settings(
                        settings.map(known -> known.greeting(words)).orElseGet(() -> new WidgetGreeting(shortened(store.name), Optional.empty(), List.of())),
                        settings.map(WidgetSettings::look).orElse(WidgetLook.PLAIN),
                        rows(store).stream().map(row -> new WebOrigin(row.origin)).toList(),
                        settings.map(WidgetSettings::version).orElse(0)),
                picture(store),
                ZoneId.of(store.timeZone),
                Optional.ofNullable(store.seenAt).map(at -> new WidgetSetup.Sighting(store.seenOrigin, at)));
    }

    private Optional<String> picture(Store store) {
        List<?> found = entities.createNativeQuery(PICTURE).setParameter("tenant", store.tenantId).setParameter("store", store.id).getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    /** A shop's name may be longer than an assistant's. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 60));
    }
}

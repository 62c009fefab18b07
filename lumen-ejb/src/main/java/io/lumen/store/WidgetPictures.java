package io.lumen.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lumen.audit.AuditTrail;
import io.lumen.picture.WidgetPicture;
import io.lumen.tenant.TenantId;
import io.lumen.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Pictures that merchants uploaded for their widgets. A picture never changes: another one has another address. */
@ApplicationScoped
public class WidgetPictures {
    private static final int MOST_BYTES_KEPT = 32 * 1024 * 1024;

    private static final String PUT = """
            insert into widget_picture (tenant_id, store_id, type, bytes, tag, updated_at) values (:tenant, :store, :type, :bytes, :tag, :now)
            on conflict (tenant_id, store_id) do update set type = excluded.type, bytes = excluded.bytes, tag = excluded.tag, updated_at = excluded.updated_at""";

    private static final String REMOVE = "delete from widget_picture where tenant_id = :tenant and store_id = :store";

    private static final String FORGET_ADDRESS = "update widget_settings set avatar_url = null where tenant_id = :tenant and store_id = :store";

    private static final String GET = "select type, bytes from widget_picture where tenant_id = :tenant and store_id = :store and tag = :tag";

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

    private final LoadingCache<Place, Optional<WidgetPicture>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((Place place, Optional<WidgetPicture> picture) -> 200 + picture.map(found -> found.bytes().length).orElse(0))
            .build(this::load);

    private record Place(StoreRef store, String tag) {}

    /** The picture of that tag of the widget with this public key, if that is its picture now. */
    public Optional<WidgetPicture> find(String key, String tag) {
        return directory.pictureByWidgetKey(key).filter(tag::equals).flatMap(current -> directory.byWidgetKey(key)).flatMap(store ->
                kept.get(new Place(new StoreRef(store.tenant(), store.id()), tag)));
    }

    /** @return false while the tenant has no shop */
    public boolean put(TenantId tenant, String actor, WidgetPicture picture) {
        return change(tenant, store -> {
            entities.createNativeQuery(PUT)
                    .setParameter("tenant", store.tenantId)
                    .setParameter("store", store.id)
                    .setParameter("type", picture.type())
                    .setParameter("bytes", picture.bytes())
                    .setParameter("tag", picture.tag())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            audit.record(actor, "widget.picture_changed", store.id.toString(), null);
        });
    }

    /** @return false while the tenant has no shop */
    public boolean remove(TenantId tenant, String actor) {
        return change(tenant, store -> {
            for (String statement : List.of(REMOVE, FORGET_ADDRESS)) {
                entities.createNativeQuery(statement).setParameter("tenant", store.tenantId).setParameter("store", store.id).executeUpdate();
            }
            audit.record(actor, "widget.picture_removed", store.id.toString(), null);
        });
    }

    private boolean change(TenantId tenant, java.util.function.Consumer<Store> how) {
        Optional<StoreRef> changed = scope.call(tenant, () -> stores.row().map(store -> {
            how.accept(store);
            return store.ref();
        }));
        changed.ifPresent(directory::forget);
        return changed.isPresent();
    }

    private Optional<WidgetPicture> load(Place place) {
        List<?> found = scope.callApart(place.store().tenant(), () -> entities.createNativeQuery(GET)
                .setParameter("tenant", place.store().tenant().value())
                .setParameter("store", place.store().store())
                .setParameter("tag", place.tag())
                .getResultList());
        return found.stream().findFirst().map(Object[].class::cast).map(row -> new WidgetPicture((String) row[0], (byte[]) row[1], place.tag()));
    }
}

package io.lumen.store;

import io.lumen.runtime.Ids;
import io.lumen.tenant.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A shop's first row: named, with a widget of its own key and the product's look, and not connected yet. */
@ApplicationScoped
public class NewStores {
    /** 128 bits: a key is public and need not be secret, but must not be another's. */
    private static final int KEY_BYTES = 16;

    private static final int LONGEST_ASSISTANT_NAME = 60;

    private static final String STORE = """
            insert into store (tenant_id, id, platform, name, time_zone, locale) values (:tenant, :store, 'shopify', :name, :zone, :locale)""";

    private static final String WIDGET = "insert into widget_settings (tenant_id, store_id, assistant_name) values (:tenant, :store, :name)";

    private static final String KEY = "insert into widget_key (key, tenant_id, store_id) values (:key, :tenant, :store)";

    @PersistenceContext(unitName = "lumen")
    EntityManager entities;

    @Inject
    Ids ids;

    @Inject
    RandomGenerator random;

    /** In the transaction of the tenant that is bound. @param name 1 to 200 characters */
    public void open(String name, Locale locale, ZoneId zone) {
        UUID store = ids.next();
        long tenant = CurrentTenant.require().value();
        entities.createNativeQuery(STORE)
                .setParameter("tenant", tenant)
                .setParameter("store", store)
                .setParameter("name", name)
                .setParameter("zone", zone.getId())
                .setParameter("locale", locale.toLanguageTag())
                .executeUpdate();
        entities.createNativeQuery(WIDGET)
                .setParameter("tenant", tenant)
                .setParameter("store", store)
                .setParameter("name", shortened(name))
                .executeUpdate();
        entities.createNativeQuery(KEY)
                .setParameter("tenant", tenant)
                .setParameter("store", store)
                .setParameter("key", key())
                .executeUpdate();
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return "wk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_ASSISTANT_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_ASSISTANT_NAME)).strip();
    }
}

package io.lumen.integration.shopify;

import io.lumen.runtime.CheckedAtStart;
import io.lumen.runtime.InvalidSetting;
import io.lumen.runtime.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Where a shop's Admin GraphQL API is: {@code lumen.shopify.base-url}, with {@code {shop}} for the shop's handle. The API
 * version is pinned; Shopify supports each for a year (facts: shopify.dev, API versioning).
 */
@ApplicationScoped
public class ShopifyAddress implements CheckedAtStart {
    static final String VERSION = "2026-07";
    private static final String KEY = "lumen.shopify.base-url";
    private static final String SHOP = "{shop}";

    private final String template;

    protected ShopifyAddress() {
        this.template = null;
    }

    @Inject
    public ShopifyAddress(Settings settings) {
        this(settings.text(KEY).orElse("https://{shop}.myshopify.com"));
    }

    ShopifyAddress(String template) {
        this.template = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
    }

    @Override
    public void check() {
        if (!template.contains(SHOP)) {
            throw new InvalidSetting(KEY, "must contain " + SHOP);
        }
        try {
            String scheme = graphql("shop").getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new InvalidSetting(KEY, "must begin with https:// or http://");
            }
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSetting(KEY, "is not an address: " + wrong.getMessage());
        }
    }

    /** @param path below the shop's admin, such as {@code oauth/authorize} */
    URI admin(String shop, String path) {
        return URI.create(template.replace(SHOP, shop) + "/admin/" + path);
    }

    URI graphql(String shop) {
        return URI.create(template.replace(SHOP, shop) + "/admin/api/" + VERSION + "/graphql.json");
    }
}
